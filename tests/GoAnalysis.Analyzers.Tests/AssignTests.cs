using GoAnalysis.Analysis.Testing;

namespace GoAnalysis.Analyzers.Tests;

public class AssignTests
{
    [Theory]
    [InlineData("{|GO1005:i = i|}")]
    [InlineData("{|GO1005:a[ i ] = a[i]|}")]
    [InlineData("{|GO1005:i, j = j, j|}")]
    [InlineData("{|GO1005:a[int64(i)] = a[int64(i)]|}")]
    [InlineData("i, j = j, i")]
    [InlineData("i += i")]
    [InlineData("m[i] = m[i]")]
    [InlineData("(m[i]) = (m[i])")]
    [InlineData("a[g()] = a[g()]")]
    [InlineData("a[<-c] = a[<-c]")]
    [InlineData("i, j = h()")]
    [InlineData("unseen.X[i] = unseen.X[i]")]
    public void Assignment_IsReportedWhereItChangesNothing(string statement) =>
        AnalyzerVerifier.Verify<AssignAnalyzer>(
            $"package p\n\nimport \"example.com/unseen\"\n\nfunc g() int\nfunc h() (int, int)\n\nfunc f(i, j int, a []int, m map[int]int, c chan int) {{\n\t{statement}\n}}\n");

    [Fact]
    public void Fix_RemovesWhatChangesNothing_AndNothingElse() =>
        AnalyzerVerifier.VerifyFix<AssignAnalyzer, AssignFix>(
            "package p\n\nfunc f(i, j int) {\n\t{|GO1005:i = i|}\n\t{|GO1005:i, j = i, 2|}\n\tj = i\n}\n",
            "package p\n\nfunc f(i, j int) {\n\t{|GO1005:i, j = i, 2|}\n\tj = i\n}\n");
}
