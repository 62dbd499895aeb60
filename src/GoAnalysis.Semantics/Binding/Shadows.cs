using System.Text;
using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>
/// Where declarations of a file hide some names: ranges of tokens in which a name means something else than the import.
/// Scopes are those of https://go.dev/ref/spec#Declarations_and_scope.
/// </summary>
internal sealed class Shadows
{
    private static readonly KindMask Declaring = new(
        SyntaxKind.ParameterDeclaration, SyntaxKind.TypeParameterDeclaration, SyntaxKind.ShortVariableDeclaration,
        SyntaxKind.RangeStatement, SyntaxKind.VarSpec, SyntaxKind.ConstSpec, SyntaxKind.TypeSpec, SyntaxKind.FunctionDeclaration);

    private readonly Dictionary<string, List<Range>> ranges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Range>>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> names;

    private readonly NameInitials initials;

    private Shadows(IReadOnlyCollection<string> names, NameInitials initials)
    {
        this.initials = initials;
        lookup = ranges.GetAlternateLookup<ReadOnlySpan<char>>();
        this.names = new HashSet<string>(names, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Finds where some names are hidden.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="names">The names of interest.</param>
    /// <param name="initials">How these names begin.</param>
    public static Shadows Find(GoSyntaxTree tree, IReadOnlyCollection<string> names, NameInitials initials)
    {
        var shadows = new Shadows(names, initials);
        if (names.Count > 0)
        {
            foreach (var node in tree.Root.Descendants(Declaring))
            {
                shadows.Visit(node);
            }
        }

        return shadows;
    }

    /// <summary>Whether a name means something else than the import at a token.</summary>
    /// <param name="name">The name.</param>
    /// <param name="token">Index of the token.</param>
    public bool Contains(ReadOnlySpan<char> name, int token)
    {
        if (!lookup.TryGetValue(name, out var list))
        {
            return false;
        }

        foreach (var range in list)
        {
            if (token >= range.First && token < range.End)
            {
                return true;
            }
        }

        return false;
    }

    private void Visit(SyntaxNode node)
    {
        switch (node.Kind)
        {
            case SyntaxKind.ParameterDeclaration when node.TryAs<ParameterDeclarationSyntax>(out var parameter) && parameter.HasNames:
                AddIfNamed(parameter.Names, static declaration => FunctionBody(declaration), node);
                break;
            case SyntaxKind.TypeParameterDeclaration when node.TryAs<TypeParameterDeclarationSyntax>(out var parameter):
                AddIfNamed(parameter.Names, static declaration => Whole(declaration.Parent.Parent), node);
                break;
            case SyntaxKind.ShortVariableDeclaration when node.TryAs<AssignmentSyntax>(out var assignment):
                AddIfNamed(assignment.Left, static declaration => new Range(declaration.EndToken, EndOfScope(declaration)), node);
                break;
            case SyntaxKind.RangeStatement when node.TryAs<RangeStatementSyntax>(out var range) && range.IsDefinition:
                AddIfNamed(range.Targets, static declaration => Whole(declaration.Children.Last), node);
                break;
            case SyntaxKind.VarSpec or SyntaxKind.ConstSpec when node.TryAs<ValueSpecSyntax>(out var spec):
                AddIfNamed(spec.Names, static declaration => AfterDeclaration(declaration, declaration.EndToken), node);
                break;
            case SyntaxKind.TypeSpec:
                AddIfNamed(node.Children.First, static declaration => AfterDeclaration(declaration, declaration.FirstToken), node);
                break;
            case SyntaxKind.FunctionDeclaration when node.TryAs<FunctionDeclarationSyntax>(out var function):
                AddIfNamed(function.Name, static declaration => Whole(declaration.Tree.Root), node);
                break;
        }
    }

    private void AddIfNamed(SyntaxNodeList declared, Func<SyntaxNode, Range> scope, SyntaxNode declaration)
    {
        foreach (var name in declared)
        {
            AddIfNamed(name, scope, declaration);
        }
    }

    // Most declarations are of no interest, so that the scope, which costs a walk to the parents, is asked for last.
    private void AddIfNamed(SyntaxNode declared, Func<SyntaxNode, Range> scope, SyntaxNode declaration)
    {
        Span<char> buffer = stackalloc char[128];
        if (declared.Kind != SyntaxKind.Identifier || !initials.CanBegin(declared.Text) || declared.Text.Length > buffer.Length)
        {
            return;
        }

        var length = Encoding.UTF8.GetChars(declared.Text, buffer);
        if (names.TryGetValue(buffer[..length], out var known))
        {
            if (!ranges.TryGetValue(known, out var list))
            {
                ranges[known] = list = [];
            }

            list.Add(scope(declaration));
        }
    }

    private static Range Whole(SyntaxNode node) => node.Exists ? new Range(node.FirstToken, node.EndToken) : default;

    /// <summary>Parameters, results and receivers are known in the body; those of a function type nowhere.</summary>
    private static Range FunctionBody(SyntaxNode parameter)
    {
        var function = parameter.Parent.Parent;
        if (function.Kind == SyntaxKind.FunctionType)
        {
            function = function.Parent;
        }

        return function.Kind is SyntaxKind.FunctionDeclaration or SyntaxKind.MethodDeclaration or SyntaxKind.FunctionLiteral
            && function.Children.Last is { Kind: SyntaxKind.Block } body
            ? Whole(body)
            : default;
    }

    /// <summary>At the top of a file the whole file, inside a function from a token to the end of the block.</summary>
    private static Range AfterDeclaration(SyntaxNode spec, int from)
    {
        var declaration = spec.Parent;
        return declaration.Parent.Kind == SyntaxKind.SourceFile
            ? Whole(spec.Tree.Root)
            : new Range(from, EndOfScope(declaration));
    }

    /// <summary>The end of the innermost block, clause or statement with a header around a statement.</summary>
    private static int EndOfScope(SyntaxNode statement)
    {
        for (var scope = statement.Parent; scope.Exists; scope = scope.Parent)
        {
            if (scope.Kind is not (SyntaxKind.LabeledStatement))
            {
                return scope.EndToken;
            }
        }

        return statement.Tree.TokenCount;
    }

    private readonly record struct Range(int First, int End);
}
