using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers.Tests;

public class ExpressionTextTests
{
    /// <summary>Each is what gofmt makes of the expression by itself.</summary>
    [Theory]
    [InlineData("a+b", "a + b")]
    [InlineData("a  *  b+c", "a*b + c")]
    [InlineData("a*b", "a * b")]
    [InlineData("a+b+c*d", "a + b + c*d")]
    [InlineData("(a+b)*c", "(a + b) * c")]
    [InlineData("a==b&&c<d||e", "a == b && c < d || e")]
    [InlineData("a+1==b*2", "a+1 == b*2")]
    [InlineData("f(a+b)", "f(a + b)")]
    [InlineData("f(a+b , c)", "f(a+b, c)")]
    [InlineData("f(a...)", "f(a...)")]
    [InlineData("s[i+1]", "s[i+1]")]
    [InlineData("s[i+1:]", "s[i+1:]")]
    [InlineData("s[i+1:j]", "s[i+1 : j]")]
    [InlineData("s[a:b+c:d]", "s[a : b+c : d]")]
    [InlineData("s[:]", "s[:]")]
    [InlineData("map[K]V{a:1,b : 2}", "map[K]V{a: 1, b: 2}")]
    [InlineData("[]int{1,2}", "[]int{1, 2}")]
    [InlineData("[][]int{{1},{2}}", "[][]int{{1}, {2}}")]
    [InlineData("x.( T )", "x.(T)")]
    [InlineData("x.(type)", "x.(type)")]
    [InlineData("- -x", "- -x")]
    [InlineData("a/ *p", "a / *p")]
    [InlineData("a*b/ *p", "a * b / *p")]
    [InlineData("a- -b", "a - -b")]
    [InlineData("f(a- -b, c< -d)", "f(a - -b, c < -d)")]
    [InlineData("&T{}", "&T{}")]
    [InlineData("((a))", "(a)")]
    [InlineData("<-c", "<-c")]
    [InlineData("x . y . z", "x.y.z")]
    [InlineData("G[int,string](1)", "G[int, string](1)")]
    [InlineData("func() { g( ) }", "func() { g( ) }")]
    public void Expression_IsWrittenAsGofmtDoes(string source, string expected) => Assert.Equal(expected, ExpressionText.Of(Value($"package p\n\nvar _ = {source}\n")));

    [Fact]
    public void ExpressionOfSeveralLines_LosesTheIndentationOfItsFirst() =>
        Assert.Equal("T{\n\ta: 1,\n}", ExpressionText.Of(Value("package p\n\nvar (\n\t_ = T{\n\t\ta: 1,\n\t}\n)\n")));

    [Fact]
    public void ExpressionThatNestsWithoutEnd_IsQuotedAsItStands()
    {
        var source = string.Concat(Enumerable.Repeat("a+", 50_000)) + "a";
        Assert.Equal(source, ExpressionText.Of(Value($"package p\n\nvar _ = {source}\n")));
    }

    private static SyntaxNode Value(string text)
    {
        var spec = GoSyntaxTree.ParseText(text, "p.go").Root.Descendants<ValueSpecSyntax>().GetEnumerator();
        Assert.True(spec.MoveNext());
        return spec.Current.Values.First;
    }
}
