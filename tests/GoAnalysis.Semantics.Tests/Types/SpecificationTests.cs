using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics.Tests;

/// <summary>
/// What testdata/types says of its own lines. A comment <c>//T text => type</c> expects the type of the node on its line that
/// reads so, <c>//U text => type</c> the type it is converted to, <c>//V text => value</c> its constant value, <c>//S name => symbol</c> what the last name on its line that reads so refers to, <c>//C text => callee</c>
/// what a call on its line that begins so calls.
/// </summary>
public class SpecificationTests
{
    private static readonly MemoryResolver Packages = new(
        ("example.com/lib", """
            package lib
            type Reader interface { Read(p []byte) (n int, err error) }
            type Base struct { ID int; name string }
            func (b *Base) Save(force bool) error { return nil }
            func (b Base) private() {}
            type List[T any] struct { items []T }
            func (l *List[T]) Push(item T) *List[T] { return l }
            func (l *List[E]) At(i int) E { return l.items[i] }
            func New() *Base { return nil }
            func Map[S ~[]E, E, R any](s S, f func(E) R) []R { return nil }
            const Limit = 1 << 10
            var Default = New()
            type Alias = Base
            """),
        ("example.com/go-odd", "package strange\nfunc F() int { return 1 }\n"));

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Path.Join(AppContext.BaseDirectory, "testdata", "types"), "*.go").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void File_IsAsItsCommentsSay(string name)
    {
        var text = File.ReadAllText(Path.Join(AppContext.BaseDirectory, "testdata", "types", name));
        var compilation = Packages.Compile("p", text);
        var model = compilation.GetSemanticModel(compilation.Trees[0]);
        var lines = text.Split('\n');
        var checks = 0;
        for (var number = 1; number <= lines.Length; number++)
        {
            foreach (var comment in lines[number - 1].Split("//").Skip(1))
            {
                if (comment.Length > 2 && comment[1] == ' ' && comment.Split(" => ") is [var subject, var expected])
                {
                    var found = Ask(model, comment[0], number, subject[2..].Trim());
                    Assert.Equal($"{name}:{number} {subject[2..].Trim()} => {expected.Trim()}", $"{name}:{number} {subject[2..].Trim()} => {found}");
                    checks++;
                }
            }
        }

        Assert.True(checks > 0, $"{name} expects nothing");
    }

    private static string? Ask(SemanticModel model, char question, int line, string text)
    {
        var tree = model.Tree;
        var nodes = NodesOf(tree.Root).Where(node => tree.GetPosition(node.Start).Line == line).ToList();
        if (question == 'C')
        {
            var call = nodes.First(node => node.Kind == SyntaxKind.CallExpression && node.ToString().StartsWith(text + "(", StringComparison.Ordinal));
            var target = model.GetCallTarget(call.As<CallExpressionSyntax>());
            return target.FullName is { } callee ? $"{target.Kind} {callee}" : $"{target.Kind}";
        }

        var subject = question == 'S' ? nodes.Last(node => node.IsLeaf && node.ToString() == text)
            : nodes.First(node => node.ToString() == text && node.Kind is not (SyntaxKind.ExpressionStatement or SyntaxKind.ParameterDeclaration));
        return question switch
        {
            'T' => model.GetTypeInfo(subject).Type.ToDisplayString(),
            'U' => model.GetTypeInfo(subject).ConvertedType.ToDisplayString(),
            'V' => model.GetTypeInfo(subject).ConstantValue?.ToString(),
            _ => model.GetSymbolInfo(subject)?.ToDisplayString(),
        };
    }

    private static IEnumerable<SyntaxNode> NodesOf(SyntaxNode node)
    {
        yield return node;
        foreach (var child in node.Children)
        {
            foreach (var inner in NodesOf(child))
            {
                yield return inner;
            }
        }
    }
}
