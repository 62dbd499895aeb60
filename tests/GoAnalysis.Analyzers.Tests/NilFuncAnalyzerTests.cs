namespace GoAnalysis.Analyzers.Tests;

public class NilFuncAnalyzerTests
{
    [Fact]
    public void ComparisonOfADeclaredFunction_IsReported() => Snippet.Verify(new NilFuncAnalyzer(), """
        package a

        import "fmt"

        type t struct{ field func() }

        func (t) method()      {}
        func generic[X any]()  {}
        func declared() func() { return nil }

        type i interface{ method() }

        func f(x t, y i, variable func(), list []func()) {
        	_ = declared == nil    // want "comparison of function declared == nil is always false"
        	_ = nil != (declared)
        	_ = (nil) != declared  // want "comparison of function declared != nil is always true"
        	_ = fmt.Println != nil // want "comparison of function Println != nil is always true"
        	_ = x.method == nil    // want "comparison of function method == nil is always false"
        	_ = t.method == nil    // want "comparison of function method == nil is always false"
        	_ = y.method == nil    // want "comparison of function method == nil is always false"
        	_ = generic[int] == nil // want "comparison of function generic == nil is always false"

        	_ = declared() == nil
        	_ = x.field == nil
        	_ = variable == nil
        	_ = list[0] == nil
        	_ = undeclared == nil
        	_ = fmt.Undeclared == nil
        	nil := declared
        	_ = declared == nil
        }
        """);
}
