namespace GoAnalysis.Analyzers.Tests;

public class AtomicAnalyzerTests
{
    [Fact]
    public void AdditionAssignedToItsOwnVariable_IsReported() => Snippet.Verify(new AtomicAnalyzer(), """
        package a

        import (
        	"sync/atomic"
        	other "sync/atomic"
        )

        type counter struct{ n uint64 }

        func f(c *counter, p *int32, s []int64, q uintptr) {
        	c.n = atomic.AddUint64(&c.n, 1) // want "direct assignment to atomic value"
        	c.n = other.AddUint64(& c . n, 1) // want "direct assignment to atomic value"
        	*p = atomic.AddInt32(p, 1) // want "direct assignment to atomic value"
        	s[0], q = atomic.AddInt64(&s[0], 1), atomic.AddUintptr(&q, 2) // want "direct assignment" "direct assignment"
        	q += atomic.AddUintptr(&q, 2) // want "direct assignment to atomic value"
        	q, r := atomic.AddUintptr(&q, 2), 1 // want "direct assignment to atomic value"
        	_ = r
        }

        func fine(c *counter, p, r *int32, s []int64) {
        	atomic.AddUint64(&c.n, 1)
        	n := atomic.AddUint64(&c.n, 1)
        	*p = atomic.AddInt32(r, 1)
        	s[0] = atomic.AddInt64(&s[1], 1)
        	*p = atomic.SwapInt32(p, 1)
        	*p = atomic.LoadInt32(p)
        	_ = n
        	if true {
        		n := atomic.AddUint64(&n, 1)
        		_ = n
        	}
        	var atomic adder
        	s[0] = atomic.AddInt64(&s[0], 1)
        }

        type adder struct{}

        func (adder) AddInt64(p *int64, n int64) int64 { return *p + n }
        """);
}
