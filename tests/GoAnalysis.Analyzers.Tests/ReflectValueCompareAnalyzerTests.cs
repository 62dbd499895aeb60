namespace GoAnalysis.Analyzers.Tests;

public class ReflectValueCompareAnalyzerTests
{
    [Fact]
    public void ComparisonOfReflectValues_IsReported() => Snippet.Verify(new ReflectValueCompareAnalyzer(), """
        package a

        import "reflect"

        func f(v, w reflect.Value, t reflect.Type, i any) {
        	_ = v == w                  // want "^avoid using == with reflect.Value$"
        	_ = i != w                  // want "avoid using != with reflect.Value"
        	_ = v == reflect.Value{}    // want "avoid using == with reflect.Value"
        	reflect.DeepEqual(v, i)     // want "avoid using reflect.DeepEqual with reflect.Value"
        	reflect.DeepEqual(i, w)     // want "avoid using reflect.DeepEqual with reflect.Value"

        	_ = v.Interface() == w.Interface()
        	_ = t == t
        	_ = undeclared == i
        	reflect.DeepEqual(&v, i)
        }
        """);
}
