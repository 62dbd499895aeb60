namespace GoAnalysis.Analyzers.Tests;

public class ErrorsAsAnalyzerTests
{
    private const string MustBePointer = "must be a non-nil pointer to either a type that implements error, or to any interface type";

    [Fact]
    public void TargetThatIsNoPointerToAnErrorOrInterface_IsReported() => Snippet.Verify(new ErrorsAsAnalyzer(), $$"""
        package a

        import (
        	"errors"
        	"io/fs"
        	"missing"
        )

        type pointerError struct{ code int }

        func (*pointerError) Error() string { return "" }

        type target *fs.PathError

        func f(err error, unknown missing.T, anything any, named target) {
        	var value pointerError
        	var pointer *pointerError
        	errors.As(err, &value)       // want "^second argument to errors.As {{MustBePointer}}$"
        	errors.As(err, pointer)      // want "{{MustBePointer}}"
        	errors.As(err, &pointer)
        	errors.As(err, fs.PathError{}) // want "{{MustBePointer}}"
        	errors.As(err, new(*fs.PathError))
        	errors.As(err, named)        // want "{{MustBePointer}}"
        	errors.As((err), &err)       // want "^second argument to errors.As should not be \\*error$"
        	errors.As(err, new(error))   // want "should not be"
        	errors.As(err, new(interface{ Timeout() bool }))
        	errors.As(err, nil)          // want "{{MustBePointer}}"
        	errors.As(err, "text")       // want "{{MustBePointer}}"
        	errors.As(err, anything)
        	errors.As(err, unknown)
        	errors.As(err, &unknown)
        	errors.As(err)
        	as := errors.As
        	as(err, 1)
        }
        """);

    [Fact]
    public void PackageErrorsItself_IsLeftAlone() => Snippet.Verify(
        new ErrorsAsAnalyzer(),
        ("errors/errors.go", "package errors\n\nfunc As(err error, target any) bool { return false }\n\nvar _ = As(nil, 1)\n"),
        ("a/a.go", $"package a\n\nimport \"errors\"\n\nvar _ = errors.As(nil, 1) // want `{MustBePointer}`\n"));
}
