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
}
