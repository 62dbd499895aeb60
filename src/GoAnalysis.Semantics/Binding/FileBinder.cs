using System.Text;
using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>
/// Binds a file by itself: the qualifier of a call to the import it names, unless a declaration of the file shadows it.
/// Needs neither the rest of the package nor its dependencies.
/// </summary>
public static class FileBinder
{
    private static readonly KindMask ConstructKinds = new(
        SyntaxKind.GoStatement, SyntaxKind.ChannelType, SyntaxKind.SendStatement, SyntaxKind.UnaryExpression,
        SyntaxKind.SelectStatement, SyntaxKind.TypeParameterList, SyntaxKind.TypeElement, SyntaxKind.DeferStatement);

    /// <summary>Binds a file.</summary>
    /// <param name="tree">Its tree; what a syntax error has left out is left out here too.</param>
    public static FileReferences Bind(GoSyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var imports = ImportReference.AllOf(tree);
        var names = new Dictionary<string, ImportBinding>(StringComparer.Ordinal);
        foreach (var import in imports)
        {
            AddNames(names, import);
        }

        var file = tree.Root.TryAs<SourceFileSyntax>(out var view) ? view : default;
        var initials = new NameInitials(names.Keys);
        var shadows = Shadows.Find(tree, names.Keys, initials);
        var constructs = FindConstructs(tree);
        var calls = FindCalls(tree, names, initials, shadows, constructs);
        constructs.Sort(static (a, b) => a.ByteOffset.CompareTo(b.ByteOffset));
        return new FileReferences(
            file.Node.Exists ? file.PackageName.ToString() : "",
            GeneratedCode.IsGenerated(tree),
            imports,
            calls,
            constructs);
    }

    /// <summary>A name the file gives wins over any guess, a likelier guess over an unlikelier one, the first import over a later one.</summary>
    private static void AddNames(Dictionary<string, ImportBinding> names, ImportReference import)
    {
        switch (import.Name)
        {
            case "_" or ".":
                break;
            case not null:
                Add(import.Name, 0);
                break;
            default:
                var rank = 1;
                foreach (var candidate in ImportNames.Candidates(import.Path))
                {
                    Add(candidate, rank++);
                }

                break;
        }

        void Add(string name, int rank)
        {
            if (!names.TryGetValue(name, out var known) || rank < known.Rank)
            {
                names[name] = new ImportBinding(import, rank);
            }
        }
    }

    private static List<CallReference> FindCalls(
        GoSyntaxTree tree,
        Dictionary<string, ImportBinding> names,
        NameInitials initials,
        Shadows shadows,
        List<ConstructReference> constructs)
    {
        var byName = names.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[128];
        var calls = new List<CallReference>();
        foreach (var node in tree.Root.Descendants(SyntaxKind.CallExpression))
        {
            var callee = Callee(node.Children.First);
            if (callee.Kind == SyntaxKind.Identifier)
            {
                if (callee.Text.SequenceEqual("recover"u8))
                {
                    constructs.Add(At(tree, LanguageConstruct.Recover, node.Start));
                }

                continue;
            }

            if (callee.Kind != SyntaxKind.SelectorExpression)
            {
                continue;
            }

            var qualifier = callee.Children.First;
            if (qualifier.Kind != SyntaxKind.Identifier || !initials.CanBegin(qualifier.Text))
            {
                continue;
            }

            var selector = callee.Children[1];
            if (selector.Kind != SyntaxKind.Identifier || qualifier.Text.Length > buffer.Length)
            {
                continue;
            }

            var length = Encoding.UTF8.GetChars(qualifier.Text, buffer);
            if (byName.TryGetValue(buffer[..length], out var binding) && !shadows.Contains(buffer[..length], qualifier.FirstToken))
            {
                var position = tree.GetPosition(selector.Start);
                calls.Add(new CallReference(binding.Import.Path, selector.ToString(), selector.Start, position.Line, position.Column));
            }
        }

        calls.Sort(static (a, b) => a.ByteOffset.CompareTo(b.ByteOffset));
        return calls;
    }

    /// <summary>What is called, without parentheses and type arguments.</summary>
    private static SyntaxNode Callee(SyntaxNode function)
    {
        while (function.Kind is SyntaxKind.ParenthesizedExpression or SyntaxKind.IndexExpression)
        {
            function = function.Children.First;
        }

        return function;
    }

    private static List<ConstructReference> FindConstructs(GoSyntaxTree tree)
    {
        var constructs = new List<ConstructReference>();
        foreach (var node in tree.Root.Descendants(ConstructKinds))
        {
            if (Construct(node) is { } construct)
            {
                constructs.Add(At(tree, construct, node.Start));
            }
        }

        return constructs;
    }

    private static LanguageConstruct? Construct(SyntaxNode node) => node.Kind switch
    {
        SyntaxKind.GoStatement => LanguageConstruct.GoStatement,
        SyntaxKind.ChannelType => LanguageConstruct.ChannelType,
        SyntaxKind.SendStatement => LanguageConstruct.Send,
        SyntaxKind.SelectStatement => LanguageConstruct.Select,
        SyntaxKind.TypeParameterList => LanguageConstruct.GenericDeclaration,
        SyntaxKind.DeferStatement => LanguageConstruct.Defer,
        SyntaxKind.UnaryExpression when node.TryAs<UnaryExpressionSyntax>(out var unary) && unary.Operator == TokenKind.Arrow =>
            LanguageConstruct.Receive,
        SyntaxKind.TypeElement when node.Children.First.Kind is SyntaxKind.BinaryExpression or SyntaxKind.UnaryExpression =>
            LanguageConstruct.TypeConstraint,
        _ => null,
    };

    private static ConstructReference At(GoSyntaxTree tree, LanguageConstruct construct, int byteOffset)
    {
        var position = tree.GetPosition(byteOffset);
        return new ConstructReference(construct, byteOffset, position.Line, position.Column);
    }

    private readonly record struct ImportBinding(ImportReference Import, int Rank);
}
