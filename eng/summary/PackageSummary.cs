using System.Text;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Summary;

/// <summary>
/// What of a package an importer can reach: exported declarations without bodies, and what these name. Fields that are not
/// exported stay: sizes, comparisons and whether a value may be copied depend on them. The literals and bodies of initial
/// values are emptied: only their types matter.
/// </summary>
internal sealed class PackageSummary
{
    private readonly List<GoSyntaxTree> trees;
    private readonly Dictionary<string, List<SyntaxNode>> declarations = new(StringComparer.Ordinal);
    private readonly HashSet<SyntaxNode> kept = [];
    private readonly Stack<SyntaxNode> pending = new();

    public PackageSummary(IEnumerable<GoSourceFile> files)
    {
        var options = new GoParseOptions { Mode = GoParseMode.DeclarationsOnly };
        trees = [.. files.Select(file => GoSyntaxTree.Parse(file.Bytes, file.Path, options))];
        foreach (var tree in trees)
        {
            foreach (var declaration in tree.Root.As<SourceFileSyntax>().Declarations)
            {
                Collect(declaration);
            }
        }
    }

    /// <summary>Import paths of what the summary names.</summary>
    public HashSet<string> Imports { get; } = new(StringComparer.Ordinal);

    /// <summary>Writes the summary, a file for each file that anything is left of.</summary>
    public IReadOnlyList<GoSourceFile> Write()
    {
        while (pending.TryPop(out var declaration))
        {
            foreach (var token in Tokens(declaration))
            {
                if (token.Kind == TokenKind.Identifier)
                {
                    Keep(token.ToString());
                }
            }
        }

        return [.. trees.Select(WriteFile).Where(static file => file.Bytes.Length > 0)];
    }

    private static bool IsExported(string name) => Rune.IsUpper(name.EnumerateRunes().First());

    /// <summary>The pieces that are kept or left out as one: functions, types and variables by themselves, constants by group, for iota.</summary>
    private void Collect(SyntaxNode declaration)
    {
        if (declaration.TryAs<FunctionDeclarationSyntax>(out var function))
        {
            var name = function.Name.ToString();
            if (!function.Receiver.Exists)
            {
                Add(name, declaration);
            }
            else if (IsExported(name) && ReceiverName(function) is { } receiver)
            {
                // A method goes with its type.
                Declared(receiver).Add(declaration);
                if (IsExported(receiver))
                {
                    KeepNode(declaration);
                }
            }
        }
        else if (declaration.Kind == SyntaxKind.ConstDeclaration)
        {
            foreach (var spec in declaration.Children)
            {
                foreach (var name in spec.As<ValueSpecSyntax>().Names)
                {
                    Add(name.ToString(), declaration);
                }
            }
        }
        else if (declaration.Kind == SyntaxKind.VarDeclaration)
        {
            foreach (var spec in declaration.Children)
            {
                foreach (var name in spec.As<ValueSpecSyntax>().Names)
                {
                    Add(name.ToString(), spec);
                }
            }
        }
        else if (declaration.Kind == SyntaxKind.TypeDeclaration)
        {
            foreach (var spec in declaration.Children)
            {
                Add(spec.As<TypeSpecSyntax>().Name.ToString(), spec);
            }
        }
    }

    private static string? ReceiverName(FunctionDeclarationSyntax function)
    {
        var type = function.Receiver.Children.First.As<ParameterDeclarationSyntax>().Type;
        foreach (var name in type.Kind == SyntaxKind.Identifier ? [type] : type.Descendants(SyntaxKind.Identifier).AsEnumerable())
        {
            return name.ToString();
        }

        return null;
    }

    private List<SyntaxNode> Declared(string name)
    {
        if (!declarations.TryGetValue(name, out var list))
        {
            declarations[name] = list = [];
        }

        return list;
    }

    private void Add(string name, SyntaxNode declaration)
    {
        if (name == "_")
        {
            return;
        }

        Declared(name).Add(declaration);
        if (IsExported(name))
        {
            KeepNode(declaration);
        }
    }

    private void Keep(string name)
    {
        if (declarations.TryGetValue(name, out var list))
        {
            foreach (var declaration in list)
            {
                KeepNode(declaration);
            }
        }
    }

    private void KeepNode(SyntaxNode declaration)
    {
        if (kept.Add(declaration))
        {
            pending.Push(declaration);
        }
    }

    private GoSourceFile WriteFile(GoSyntaxTree tree)
    {
        var body = new StringBuilder();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var declaration in kept.Where(node => node.Tree == tree).OrderBy(static node => node.Start))
        {
            body.Append(declaration.Kind switch { SyntaxKind.TypeSpec => "type ", SyntaxKind.VarSpec => "var ", _ => "" });
            var previous = (Kind: TokenKind.Semicolon, Text: "");
            foreach (var token in Tokens(declaration))
            {
                // A semicolon that Go inserts has no text.
                var current = (token.Kind, Text: token.Kind == TokenKind.Semicolon ? ";" : token.ToString());
                body.Append(IsPunctuation(previous.Kind) || IsPunctuation(current.Kind) ? "" : " ").Append(current.Text);
                if (current.Kind == TokenKind.Period && previous.Kind == TokenKind.Identifier)
                {
                    names.Add(previous.Text);
                }

                previous = current;
            }

            body.Append('\n');
        }

        if (body.Length == 0)
        {
            return new GoSourceFile(tree.Path, ReadOnlyMemory<byte>.Empty);
        }

        var head = new StringBuilder($"package {tree.Root.As<SourceFileSyntax>().PackageName}\n");
        foreach (var import in tree.Root.As<SourceFileSyntax>().Imports)
        {
            var name = import.Name.Exists ? import.Name.ToString() : PackageName(import.PathValue);
            if (import.IsDot || names.Contains(name))
            {
                head.Append("import ").Append(import.Node.ToString()).Append('\n');
                Imports.Add(import.PathValue);
            }
        }

        return new GoSourceFile(Path.GetFileName(tree.Path), Encoding.UTF8.GetBytes(head.Append(body).ToString()));
    }

    private static string PackageName(string importPath)
    {
        var parts = importPath.Split('/');
        return parts.Length > 1 && parts[^1] is ['v', >= '0' and <= '9', ..] ? parts[^2] : parts[^1];
    }

    /// <summary>Whether a token can stand next to any other; words and operators must not run together.</summary>
    private static bool IsPunctuation(TokenKind kind) => kind is TokenKind.LeftParen or TokenKind.RightParen or TokenKind.LeftBracket
        or TokenKind.RightBracket or TokenKind.LeftBrace or TokenKind.RightBrace or TokenKind.Comma or TokenKind.Semicolon or TokenKind.Period;

    /// <summary>The tokens of a declaration that are kept.</summary>
    private static IEnumerable<SyntaxToken> Tokens(SyntaxNode declaration)
    {
        var left = new List<(int From, int To)>();
        foreach (var node in declaration.Descendants(new KindMask(SyntaxKind.Block, SyntaxKind.CompositeLiteral)))
        {
            if (node.Kind == SyntaxKind.Block)
            {
                left.Add(node.Parent.Kind == SyntaxKind.FunctionLiteral ? (node.FirstToken + 1, node.EndToken - 1) : (node.FirstToken, node.EndToken));
            }
            else if (node.TryAs<CompositeLiteralSyntax>(out var literal) && literal.Type.Exists
                && !(literal.Type.TryAs<ArrayTypeSyntax>(out var array) && array.IsInferredLength))
            {
                left.Add((literal.Type.EndToken + 1, node.EndToken - 1));
            }
        }

        var end = 0;
        for (var i = declaration.FirstToken; i < declaration.EndToken; i++)
        {
            foreach (var (from, to) in left)
            {
                if (from == i)
                {
                    end = Math.Max(end, to);
                }
            }

            if (i >= end)
            {
                yield return declaration.Token(i);
            }
        }
    }
}
