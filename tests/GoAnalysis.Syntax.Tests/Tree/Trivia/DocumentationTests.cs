namespace GoAnalysis.Syntax.Tests;

public class DocumentationTests
{
    [Theory]
    [InlineData("// f\nfunc f() {}", "f\n")]
    [InlineData("// a\n\n// b\n// c\nfunc f() {}", "b\nc\n")]
    [InlineData("// f\n\nfunc f() {}", "")]
    [InlineData("/* f */ func f() {}", "")]
    [InlineData("/* f\n*/ func f() {}", "")]
    [InlineData("/*\nf\n*/\nfunc f() {}", "f\n")]
    [InlineData("/* a */ /* b */\n// c\nfunc f() {}", " a\n b\nc\n")]
    [InlineData("var x int // x\nfunc f() {}", "")]
    [InlineData("var x int // x\n// f\nfunc f() {}", "f\n")]
    [InlineData("var x int /* x\n*/ // y\n// f\nfunc f() {}", "f\n")]
    [InlineData("var x = `\n` // x\nfunc f() {}", "")]
    [InlineData("var x int; // x\nfunc f() {}", "")]
    [InlineData("// f\r\n//\r\n// g  \r\nfunc f() {}", "f\n\ng\n")]
    [InlineData("//\n//\n// f\n//\n//\n//\tg\n//\nfunc f() {}", "f\n\n\tg\n")]
    [InlineData("// f\n//go:noinline\nfunc f() {}", "f\n")]
    [InlineData("//go:noinline\nfunc f() {}", "")]
    public void Text_IsWhatGoTakesForDocumentation(string declaration, string expected)
    {
        var tree = GoSyntaxTree.ParseText("package p\n" + declaration);

        var function = tree.Root.Descendants(SyntaxKind.FunctionDeclaration).First();
        Assert.Equal(expected, function.GetDocumentation().GetText());
    }

    [Theory]
    [InlineData("// p\npackage p", SyntaxKind.SourceFile)]
    [InlineData("// p\npackage p", SyntaxKind.PackageClause)]
    [InlineData("package p\n// p\nvar x int", SyntaxKind.VarDeclaration)]
    [InlineData("package p\n// p\nvar x int", SyntaxKind.VarSpec)]
    [InlineData("package p\n// p\nimport \"x\"", SyntaxKind.ImportSpec)]
    [InlineData("package p\n// not\nconst (\n// p\nx = 1\n)", SyntaxKind.ConstSpec)]
    [InlineData("package p\ntype T struct {\n// p\nx int\n}", SyntaxKind.FieldDeclaration)]
    [InlineData("package p\ntype T interface {\n// p\nm()\n}", SyntaxKind.MethodElement)]
    public void EveryDeclaration_HasItsOwn(string source, SyntaxKind kind)
    {
        var tree = GoSyntaxTree.ParseText(source);
        var node = kind == SyntaxKind.SourceFile ? tree.Root : tree.Root.Descendants(kind).First();

        var documentation = node.GetDocumentation();

        Assert.Equal("p\n", documentation.GetText());
        Assert.Equal("// p", Assert.Single(documentation).ToString());
        Assert.Equal(documentation[0].Span, documentation.Span);
    }

    [Fact]
    public void SpecInAGroup_HasNotItsDeclarations()
    {
        var tree = GoSyntaxTree.ParseText("package p\n// p\nvar (\n\tx int\n)");

        var none = tree.Root.Descendants(SyntaxKind.VarSpec).First().GetDocumentation();

        Assert.False(none.Exists);
        Assert.Empty(none);
        Assert.Equal("", none.GetText());
    }
}
