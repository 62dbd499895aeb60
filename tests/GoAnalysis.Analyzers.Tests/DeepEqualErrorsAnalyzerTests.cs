namespace GoAnalysis.Analyzers.Tests;

public class DeepEqualErrorsAnalyzerTests
{
    [Fact]
    public void ComparisonOfValuesThatHoldErrors_IsReported() => Snippet.Verify(new DeepEqualErrorsAnalyzer(), """
        package a

        import (
        	"io"
        	"os"
        	"reflect"
        )

        type holder struct {
        	next *holder
        	errs map[string][]error
        }

        type concrete struct{}

        func (concrete) Error() string { return "" }

        type grows[T any] struct{ next *grows[[]T] }

        func f(err error, h holder, p *os.PathError, c chan error, e concrete, g grows[int], list [1]error) {
        	reflect.DeepEqual(err, io.EOF)   // want "^avoid using reflect.DeepEqual with errors$"
        	reflect.DeepEqual(h, &h)         // want "avoid using reflect.DeepEqual with errors"
        	reflect.DeepEqual(p, list)       // want "avoid using reflect.DeepEqual with errors"

        	reflect.DeepEqual(err, nil)
        	reflect.DeepEqual(c, c)
        	reflect.DeepEqual(e, e)
        	reflect.DeepEqual(g, g)
        	reflect.DeepEqual(err, 1)
        	reflect.DeepEqual(undeclared, undeclared)
        }
        """);
}
