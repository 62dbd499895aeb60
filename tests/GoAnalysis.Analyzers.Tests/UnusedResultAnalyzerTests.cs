namespace GoAnalysis.Analyzers.Tests;

public class UnusedResultAnalyzerTests
{
    private const string Source = """
        package a

        import (
        	"context"
        	"errors"
        	"fmt"
        	"sort"
        	"strings"
        	"time"
        	other "fmt"
        )

        type local struct{}

        func (local) String() string        { return "" }
        func (local) Error(code int) string { return "" }

        type embedding struct{ local }

        type field struct{ String func() string }

        func f(ctx context.Context, d *time.Duration, e embedding, x field, list []func() string) {
        	fmt.Sprintf("x")                 // want "^result of fmt.Sprintf call not used$"
        	(fmt.Sprint)("x")                // want "^result of fmt.Sprint call not used$"
        	(other.Errorf("x"))              // want "^result of fmt.Errorf call not used$"
        	context.WithValue(ctx, 1, 2)     // want "result of context.WithValue"
        	context.WithCancel(ctx)          // want "result of context.WithCancel"
        	context.WithDeadline(ctx, time.Time{}) // want "result of context.WithDeadline"
        	context.WithTimeout(ctx, 1)      // want "result of context.WithTimeout"
        	sort.Reverse(nil)                // want "result of sort.Reverse"
        	d.String()                       // want "^result of \\(\\*time.Duration\\).String call not used$"
        	e.String()                       // want "^result of \\(a.embedding\\).String call not used$"
        	errors.New("x").Error()          // want "^result of \\(error\\).Error call not used$"
        	go fmt.Sprint("x")
        	defer e.String()
        	e.Error(1)
        	x.String()
        	list[0]()
        	local.String(e.local)
        	fmt.Println("x")
        	_ = fmt.Sprint("x")
        	strings.ToUpper("x")
        	fmt.Stringer(e)
        	undeclared.String()
        }
        """;

    [Fact]
    public void StatementThatComputesOnly_IsReported() => Snippet.Verify(new UnusedResultAnalyzer(), Source);

    [Fact]
    public void Functions_AreThoseOfTheOption() => Verify("funcs", "strings.ToUpper, a/b.Must", """
        package a

        import (
        	"a/b"
        	"fmt"
        	"strings"
        )

        func f(x fmt.Stringer) {
        	strings.ToUpper("x") // want "^result of strings.ToUpper call not used$"
        	b.Must[int](1)       // want "^result of a/b.Must call not used$"
        	b.Must(1)            // want "^result of a/b.Must call not used$"
        	fmt.Sprint("x")
        	x.String()           // want "result of \\(fmt.Stringer\\).String"
        }
        """);

    [Fact]
    public void Methods_AreThoseOfTheOption() => Verify("stringmethods", "Name", """
        package a

        import "fmt"

        type t[P any] struct{}

        func (t[P]) String() string { return "" }
        func (*t[P]) Name() string  { return "" }

        func f(x *t[int], y t[string]) {
        	fmt.Sprint("x") // want "result of fmt.Sprint"
        	x.String()
        	x.Name() // want "^result of \\(\\*a.t\\[int\\]\\).Name call not used$"
        	y.Name() // want "^result of \\(a.t\\[string\\]\\).Name call not used$"
        }
        """);

    private static void Verify(string option, string value, string text) => Snippet.Verify(
        new UnusedResultAnalyzer(),
        new Dictionary<string, string> { [$"go_diagnostic.GO1013.{option}"] = value },
        ("a/a.go", text),
        ("a/b/b.go", "package b\n\nfunc Must[T any](x T) T { return x }\n\nfunc f() {\n\tMust(1)\n}\n"));
}
