namespace GoAnalysis.Analyzers.Tests;

public class IfaceAssertAnalyzerTests
{
    [Fact]
    public void AssertionToAnInterfaceWithAConflictingMethod_IsReported() => Snippet.Verify(new IfaceAssertAnalyzer(), """
        package a

        import (
        	"fmt"
        	"io"
        )

        type reads interface{ Read() }
        type hidden interface{ read() }
        type other interface{ read(int) }
        type open[T any] interface{ Read(T) }

        func f(v reads, w fmt.Stringer, h hidden, o open[int], u undeclared) {
        	_ = v.(io.Reader)     // want `^impossible type assertion: no type can implement both a.reads and io.Reader \(conflicting types for Read method\)$`
        	_, _ = v.(io.ReadWriter) // want "conflicting types for Read method"
        	switch x := v.(type) {
        	case nil, fmt.Stringer:
        	case io.ReadCloser, io.Reader: // want "both a.reads and io.ReadCloser" "both a.reads and io.Reader"
        		_ = x
        	}
        	switch (v).(type) {
        	case open[int]: // want "conflicting types for Read"
        	}
        	_ = h.(other) // want "conflicting types for read method"

        	_ = v.(fmt.Stringer)
        	_ = w.(error)
        	_ = v.(undeclared)
        	_ = u.(io.Reader)
        	_ = v.(interface{ Read() })
        	_ = v.(interface{ Read(undeclared) })
        }

        func g[T any](v reads) {
        	_ = v.(open[T])
        }
        """);
}
