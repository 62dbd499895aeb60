using GoAnalysis.Analysis.Testing;

namespace GoAnalysis.Analyzers.Tests;

public class SortSliceAnalyzerTests
{
    [Fact]
    public void ArgumentThatIsNoSlice_IsReported() => Snippet.Verify(new SortSliceAnalyzer(), """
        package a

        import "sort"

        type list []int

        func f(s []int, l list, a [3]int, p *[]int, i any, get func() []int) {
        	sort.Slice(a, nil)         // want `^sort.Slice's argument must be a slice; is called with \[3\]int$`
        	sort.SliceStable(p, nil)   // want `sort.SliceStable's argument must be a slice; is called with \*\[\]int`
        	sort.SliceIsSorted(get, nil) // want `sort.SliceIsSorted's argument must be a slice; is called with func\(\) \[\]int`
        	sort.Slice(nil, nil)       // want "is called with untyped nil"
        	sort.Slice(wrong())        // want `is called with \(int, func\(i int, j int\) bool\)`

        	sort.Slice(s, nil)
        	sort.Slice(l, nil)
        	sort.Slice(i, nil)
        	sort.Slice(get(), nil)
        	sort.Slice(right())
        	sort.Slice(undeclared, nil)
        	sort.Ints(s)
        }

        func wrong() (int, func(i, j int) bool)   { return 0, nil }
        func right() ([]int, func(i, j int) bool) { return nil, nil }
        """);

    /// <summary>What is sorted, and what is sorted when it is mended.</summary>
    [Theory]
    [InlineData("a", "a[:]")]
    [InlineData("(a)", "(a)[:]")]
    [InlineData("*q", "(*q)[:]")]
    [InlineData("q", "q[:]")]
    [InlineData("h.a", "h.a[:]")]
    [InlineData("k.a", "k.a[:]")]
    [InlineData("made().a", "made().a")]
    [InlineData("madeIndirect().a", "madeIndirect().a[:]")]
    [InlineData("m[1]", "m[1]")]
    [InlineData("l[1]", "l[1][:]")]
    [InlineData("h.n[1]", "h.n[1][:]")]
    [InlineData("[3]int{}", "[3]int{}")]
    [InlineData("p", "*p")]
    [InlineData("&s", "*&s")]
    [InlineData("get", "get()")]
    [InlineData("h.get", "h.get()")]
    [InlineData("func() []int { return nil }", "func() []int { return nil }()")]
    [InlineData("*g", "(*g)()")]
    [InlineData("take", "take")]
    [InlineData("nil", "nil")]
    [InlineData("1", "1")]
    public void Fix_PassesTheSliceThatIsMeant(string argument, string expected)
    {
        AnalyzerVerifier.VerifyFix<SortSliceAnalyzer, SortSliceCodeFix>(Call(Marked(argument)), Call(argument == expected ? Marked(argument) : $"sort.Slice({expected}, nil)"));

        static string Marked(string argument) => "{|GO1027:sort.Slice(" + argument + ", nil)|}";

        static string Call(string call) => $$"""
            package p

            import "sort"

            type holder struct {
            	a [3]int
            	n [2][3]int
            }

            func (holder) get() []int { return nil }

            func made() holder          { return holder{} }
            func madeIndirect() *holder { return nil }
            func take(n int) []int      { return nil }

            func f(a [3]int, s []int, p *[]int, q *[3]int, h holder, k *holder, m map[int][3]int, l [][3]int, get func() []int, g *func() []int) {
            	{{call}}
            }
            """;
    }
}
