namespace GoAnalysis.Analyzers.Tests;

public class LostCancelAnalyzerTests
{
    [Fact]
    public void CancelFunctionThatAPathDoesNotUse_IsReported() => Snippet.Verify(new LostCancelAnalyzer(), """
        package a

        import (
        	"context"
        	"errors"
        	"log"
        	"os"
        	"time"
        )

        func discarded(ctx context.Context) {
        	ctx, _ = context.WithCancel(ctx)                 // want "the cancel function returned by context.WithCancel should be called, not discarded, to avoid a context leak"
        	var _, _ = context.WithTimeout(ctx, time.Second) // want "the cancel function returned by context.WithTimeout should be called"
        }

        func branch(ctx context.Context, c bool) error {
        	ctx, cancel := context.WithDeadline(ctx, time.Time{}) // want "the cancel function is not used on all paths \\(possible context leak\\)"
        	if c {
        		return errors.New("") // want "this return statement may be reached without using the cancel var defined on line 17"
        	}
        	cancel()
        	return nil
        }

        func atTheEnd(ctx context.Context, c bool) {
        	var _, stop = context.WithCancel(ctx) // want "the stop function is not used on all paths"
        	for c {
        		stop()
        		break
        	}
        } // want "without using the stop var defined on line 26"

        func literal(ctx context.Context) {
        	go func() {
        		_, cancel := context.WithCancel(ctx) // want "not used on all paths"
        		switch cancel2 := 1; cancel2 {
        		case 1:
        			defer cancel()
        		}
        	}() // want "may be reached without"
        }

        func mayReturn(l *log.Logger)  { if l != nil { l.Fatal() } }
        func neverReturns(l *log.Logger) { mayReturn(l); l.Panic() } // want neverReturns:"noReturn"

        func fine(ctx context.Context, c bool, l *log.Logger) error {
        	ctx, cancel := context.WithCancel(ctx)
        	if c {
        		os.Exit(1)
        	} else if ctx == nil {
        		neverReturns(l)
        	}
        	for {
        		if c {
        			break
        		}
        	}
        	if c && cancel != nil {
        		return nil
        	}
        	defer cancel()
        	return nil
        }

        func callers(ctx context.Context, cancel func()) {
        	ctx, cancel = context.WithCancel(ctx)
        }

        func captured(ctx context.Context) {
        	var cancel func()
        	func() {
        		_, cancel = context.WithCancel(ctx)
        	}()
        }

        func indirect(ctx context.Context, s *struct{ cancel func() }) {
        	_, s.cancel = context.WithCancel(ctx)
        }
        """);

    [Fact]
    public void MainOfAProgram_MayLoseIt_AndNoOtherFunction() => Snippet.Verify(
        new LostCancelAnalyzer(),
        ("cmd/main.go", """
        package main

        import "context"

        type t struct{}

        func main() {
        	_, cancel := context.WithCancel(nil)
        	if false {
        		cancel()
        	}
        }

        func (t) main() {
        	_, cancel := context.WithCancel(nil) // want "not used on all paths"
        	if false {
        		cancel()
        	}
        } // want "this return statement"
        """));

    [Fact]
    public void FunctionOfAnotherPackageThatNeverReturns_EndsAPath() => Snippet.Verify(
        new LostCancelAnalyzer(),
        ("fatal/fatal.go", "package fatal\n\nimport \"os\"\n\nfunc Now() { os.Exit(1) } // want Now:`noReturn`\n\ntype T struct{}\n\nfunc (*T) Now() { Now() } // want Now:`noReturn`\n\nfunc Maybe() {}\n"),
        ("a/a.go", """
        package a

        import (
        	"context"
        	"fatal"
        )

        func f(kind int, t fatal.T) {
        	_, cancel := context.WithCancel(nil)
        	switch kind {
        	case 0:
        		fatal.Now()
        	case 1:
        		t.Now()
        	default:
        		cancel()
        	}
        }

        func g(kind int) {
        	_, cancel := context.WithCancel(nil) // want "not used on all paths"
        	if kind == 0 {
        		fatal.Maybe()
        	} else {
        		cancel()
        	}
        } // want "this return statement"
        """));
}
