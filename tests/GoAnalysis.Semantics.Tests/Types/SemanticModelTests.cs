using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics.Tests;

public class SemanticModelTests
{
    private const string Source = """
        package p

        import "example.com/x"

        type T struct { f int }

        func (t *T) Method(a int) (b error) {
            c := 1
            if d := c; d > 0 {
                e := 2
                _ = e
            }
            g := 3
            return
        }
        """;

    [Theory]
    [InlineData("_ = e", "a b c d e t")]
    [InlineData("e := 2", "a b c d t")]
    [InlineData("g := 3", "a b c t")]
    [InlineData("c := 1", "a b t")]
    [InlineData("type T", "")]
    public void LookupSymbols_GivesLocalsFromTheirDeclarationOn(string at, string expected)
    {
        var model = Model(out _);
        var position = Source.IndexOf(at, StringComparison.Ordinal);
        var locals = model.LookupSymbols(position).Where(symbol => symbol.Kind is SymbolKind.Variable or SymbolKind.Parameter).Select(symbol => symbol.Name);
        Assert.Equal(expected, string.Join(' ', locals));
    }

    [Fact]
    public void LookupSymbols_GivesPackageImportsAndUniverse()
    {
        var names = Model(out _).LookupSymbols(0).Select(symbol => symbol.Name).ToList();
        Assert.Equal(["T", "append", "nil", "string", "true", "x"], names.Intersect(["T", "append", "nil", "string", "true", "x"]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("T struct", "type p.T struct{f int}")]
    [InlineData("f int", "field f int")]
    [InlineData("Method", "func (*p.T).Method(a int) (b error)")]
    [InlineData("a int", "var a int")]
    [InlineData("b error", "var b error")]
    [InlineData("c :=", "var c int")]
    public void DeclaredSymbol_IsWhatTheNameDeclares(string at, string expected)
    {
        var model = Model(out var tree);
        var name = tree.FindNode(new TextSpan(Source.IndexOf(at, StringComparison.Ordinal), 1));
        Assert.Equal(expected, model.GetDeclaredSymbol(name)?.ToDisplayString());
        Assert.Equal(name, model.GetSymbolInfo(name)?.Declaration);
    }

    [Fact]
    public void Import_DeclaresItsName()
    {
        var model = Model(out var tree);
        var import = tree.Root.Descendants<ImportSpecSyntax>().First();
        var symbol = Assert.IsType<ImportNameSymbol>(model.GetDeclaredSymbol(import.Node));
        Assert.True(symbol.Imported.IsMissing);
        Assert.Equal("package x (\"example.com/x\")", symbol.ToDisplayString());
    }

    [Fact]
    public void NodeOfAnotherTree_IsRefused()
    {
        var model = Model(out _);
        var other = GoSyntaxTree.ParseText("package p\nvar x = 1\n");
        Assert.Throws<ArgumentException>(() => model.GetTypeInfo(other.Root.Children.Last));
    }

    private static SemanticModel Model(out GoSyntaxTree tree)
    {
        var compilation = new MemoryResolver().Compile("p", Source);
        tree = compilation.Trees[0];
        return compilation.GetSemanticModel(tree);
    }
}
