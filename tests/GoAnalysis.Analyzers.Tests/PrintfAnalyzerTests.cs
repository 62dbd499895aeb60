namespace GoAnalysis.Analyzers.Tests;

public class PrintfAnalyzerTests
{
    [Fact]
    public void DirectivesThatDoNotFit_AreReported() => Snippet.Verify(new PrintfAnalyzer(), """
        package a

        import (
        	"fmt"
        	"log"
        	"missing"
        	"net/textproto"
        	"os"
        	"time"
        )

        type point struct{ X, Y int }

        type unknown struct {
        	missing.Embedded
        	n int
        }

        type pair[A, B any] struct {
        	first  A
        	second B
        }

        func f(i int, s string, p *point, u unknown, m missing.T, e error, w *textproto.Writer, x map[string]pair[int, bool], list []any) {
        	fmt.Printf("%d %s", s, s)             // want "^fmt.Printf format %d has arg s of wrong type string, see also https://pkg.go.dev/fmt#hdr-Printing$"
        	fmt.Printf("%-10.3y|", i)             // want "^fmt.Printf format %-10.3y has unknown verb y$"
        	fmt.Printf("%é", i)                   // want "has unknown verb é$"
        	fmt.Printf("%+q %+d %+t", s, i, true) // want "format %\\+t has unrecognized flag \\+$"
        	fmt.Printf("100%")                    // want "^fmt.Printf format % is missing verb at end of string$"
        	fmt.Printf("%[1", i)                  // want "is missing closing \\]"
        	fmt.Printf("%[99999999999999999999]d", i) // want "invalid argument index \\[99999999999999999999\\]"
        	fmt.Printf("%*d", s, i)               // want "^fmt.Printf format %\\*d uses non-int s as argument of \\*$"
        	fmt.Printf("%[2]*[1]d %[1]s", i, 3)   // want "format %\\[1\\]s has arg i of wrong type int"
        	fmt.Printf("%d %d", i)                // want "^fmt.Printf format %d reads arg #2, but call has 1 arg$"
        	fmt.Printf("%d", i, i)                // want "^fmt.Printf call needs 1 arg but has 2 args$"
        	fmt.Printf("%%", i)                   // want "call needs 0 args but has 1 arg$"
        	fmt.Printf("none", i)                 // want "^fmt.Printf call has arguments but no formatting directives$"
        	fmt.Printf("%s", p)                   // want "arg p of wrong type \\*a.point"
        	fmt.Printf("%d %v %+v", p, p, p)
        	fmt.Printf("%s", []*point{})          // want "arg \\[\\]\\*point{} of wrong type \\[\\]\\*a.point"
        	fmt.Printf("%x %d", []*int{}, &p)
        	fmt.Printf("%d", x)                   // want "wrong type map\\[string\\]a.pair\\[int, bool\\]"
        	fmt.Printf("%s", time.Second+1)
        	fmt.Printf("%d", time.Now())          // want "arg time.Now\\(\\) of wrong type time.Time"
        	fmt.Printf("%s %d %t", u, m, []missing.T{m})
        	fmt.Printf("%s", struct{ a missing.T; b int }{}) // want "of wrong type struct{a unknown; b int}"
        	fmt.Printf("%v", f)                   // want "^fmt.Printf format %v arg f is a func value, not called$"
        	fmt.Printf("%d", list...)
        	fmt.Printf("%d %d", append(list, 1)...)
        	fmt.Printf(s, i)
        	fmt.Sprintf("%w", e)                  // want "^fmt.Sprintf does not support error-wrapping directive %w$"
        	fmt.Errorf("%w %w", e, s)             // want "format %w has arg s of wrong type string"
        	fmt.Errorf("%w", nil)
        	fmt.Fprintf(os.Stdout, "%d", "x")     // want "^fmt.Fprintf format %d has arg \"x\" of wrong type string"
        	fmt.Appendf(nil, "%d", "x")           // want "^fmt.Appendf format %d"
        	log.Default().Printf("%d", 'x' + 0.5) // want "^\\(\\*log.Logger\\).Printf format %d has arg 'x' \\+ 0.5 of wrong type float64"
        	(*log.Logger).Panicf(nil, "%d", "x")  // want "^\\(\\*log.Logger\\).Panicf format %d"
        	w.PrintfLine("%d", "x")               // want "^\\(\\*net/textproto.Writer\\).PrintfLine format %d"
        	missing.Printf("%d", "x")
        	printf := fmt.Printf
        	printf("%d", "x")
        }
        """);

    [Fact]
    public void OperandsThatLookLikeAFormat_AreReported() => Snippet.Verify(new PrintfAnalyzer(), """
        package a

        import (
        	"fmt"
        	"os"
        	"testing"
        )

        func f(t testing.TB, b *testing.B, any1 any) {
        	fmt.Println("a %[2]*.3f", 1)      // want "^fmt.Println call has possible formatting directive %\\[2\\]\\*.3f$"
        	fmt.Println("100%", "50% of", "%d")
        	fmt.Print("50%o", "x\n")           // want "possible formatting directive %o$"
        	fmt.Println("x", "y\n")           // want "^fmt.Println arg list ends with redundant newline$"
        	fmt.Println(os.Stderr, "x")       // want "^fmt.Println does not take io.Writer but has first arg os.Stderr$"
        	fmt.Fprintln(os.Stderr, "%v", 1)  // want "^fmt.Fprintln call has possible formatting directive %v$"
        	fmt.Sprint(f, func() {})          // want "^fmt.Sprint arg f is a func value, not called$" "arg func\\(\\) {} is a func value"
        	t.Error("%d")                     // want "^\\(testing.TB\\).Error call has possible formatting directive %d$"
        	b.Skip("%d")                      // want "^\\(\\*testing.common\\).Skip call has"
        	fmt.Println([]any{"%d"}...)
        	fmt.Println()
        	println("%d", 1)
        	panic("%d")
        }
        """);

    [Fact]
    public void ReceiverThatPrintsItself_IsReported() => Snippet.Verify(new PrintfAnalyzer(), """
        package a

        import "fmt"

        type t struct{ next *t }

        func (x t) String() string {
        	fmt.Println(x.next, x)            // want "^fmt.Println arg x causes recursive call to \\(a.t\\).String method$"
        	func() { fmt.Sprintf("%s", &x) }() // want "^fmt.Sprintf format %s with arg &x causes recursive \\(a.t\\).String method call$"
        	return fmt.Sprintf("%#v %T %p", x, x, &x)
        }

        func (x t) Other() string { return fmt.Sprint(x) }

        func (x *t) Error() (string, error) { return fmt.Sprint(x), nil }

        type e[T any] struct{}

        func (x *e[T]) Error() string {
        	var y e[T]
        	_ = fmt.Sprint(y, *x)
        	return fmt.Sprint(x) // want "^fmt.Sprint arg x causes recursive call to \\(\\*a.e\\[T\\]\\).Error method$"
        }
        """);

    [Fact]
    public void Wrappers_AreFoundAcrossPackages() => Snippet.Verify(
        new PrintfAnalyzer(),
        ("a/b/b.go", """
        package b

        import "fmt"

        func Outer(n int, format string, args ...any) { inner(format, args...) } // want Outer:"^printfWrapper$"

        func inner(format string, args ...interface{}) { fmt.Printf(format, args...) } // want inner:"printfWrapper"

        type T struct{}

        func (*T) Fail(format string, args ...any) error { // want Fail:"^errorfWrapper$"
        	return fmt.Errorf(format, args...)
        }

        func (T) Say(args ...any) { func() { fmt.Println(args...) }() } // want Say:"^printWrapper$"

        func Changes(format string, args ...any) {
        	format += "\n"
        	fmt.Printf(format, args...)
        }

        func Hands(format string, args ...any) {
        	take(&args)
        	fmt.Printf(format, args...)
        }

        func Shadows(format string, args ...any) {
        	for _, args := range [][]any{args} {
        		fmt.Printf(format, args...)
        	}
        }

        func Forgets(format string, args ...any) {
        	fmt.Printf(format, args) // want "^missing ... in args forwarded to printf-like function$"
        	fmt.Println(args)        // want "^missing ... in args forwarded to print-like function$"
        	fmt.Println("x", args)
        }

        func Strings(format string, args ...string) {}

        func take(*[]any) {}
        """),
        ("a/a.go", """
        package a

        import "a/b"

        type embeds struct{ *b.T }

        func f(x embeds, err error) {
        	b.Outer(1, "%d", "x")   // want "^a/b.Outer format %d has arg \"x\" of wrong type string"
        	x.Fail("%w %d", err, "x") // want "^\\(\\*a/b.T\\).Fail format %d"
        	x.Say("%d")             // want "^\\(a/b.T\\).Say call has possible formatting directive %d$"
        	b.Changes("%d", "x")
        	b.Hands("%d", "x")
        	b.Shadows("%d", "x")
        	b.Strings("%d", "x")
        }
        """));

    [Fact]
    public void FunctionsOfTheOption_AreLookedAt() => Snippet.Verify(
        new PrintfAnalyzer(),
        new Dictionary<string, string> { ["go_diagnostic.GO1018.funcs"] = "WARNF, a.Say,(*a.T).Method, a.T.Tellf" },
        ("a/a.go", """
        package a

        type T struct{}

        func Warnf(format string, args ...any)    {}
        func (T) warnf(format string, args ...int) {}
        func Say(args ...any)                     {}
        func (*T) Method(args ...any)             {}
        func (T) Tellf(format string, args ...any) {}
        func (T) Say(args ...any)                 {}

        func f(x *T) {
        	Warnf("%d", "x")    // want "^a.Warnf format %d"
        	x.warnf("%s", 1)    // want "^\\(a.T\\).warnf format %s has arg 1 of wrong type int"
        	Say("%d")           // want "^a.Say call has"
        	x.Method("%d")      // want "^\\(\\*a.T\\).Method call has"
        	x.Tellf("%d", "x")  // want "^\\(a.T\\).Tellf format %d"
        	x.Say("%d")
        }
        """));

    [Fact]
    public void TypeParameters_StandForAllTypesOfTheirSets() => Snippet.Verify(new PrintfAnalyzer(), """
        package a

        import "fmt"

        type number interface{ ~int | ~float64 }

        func f[N number, A any, E error, P *int | *string, C comparable](n N, a A, e E, p P, c C, list []N) {
        	fmt.Printf("%d", n)    // want "arg n of wrong type N \\(contains ~float64\\), see"
        	fmt.Printf("%v %T", n, a)
        	fmt.Printf("%d", a)    // want "arg a of wrong type A, see"
        	fmt.Printf("%d", c)    // want "arg c of wrong type C, see"
        	fmt.Printf("%s %v", e, e)
        	fmt.Printf("%d %p", p, p)
        	fmt.Printf("%d", list) // want "arg list of wrong type \\[\\]N, see"
        }
        """);
}
