namespace GoAnalysis.Analyzers.Tests;

public class CopyLocksAnalyzerTests
{
    [Fact]
    public void CopyOfAValueWithALock_IsReported() => Snippet.Verify(new CopyLocksAnalyzer(), """
        package a

        import (
        	"missing"
        	"net/http"
        	"sync"
        	"sync/atomic"
        )

        type lock struct{}

        func (*lock) Lock()   {}
        func (*lock) Unlock() {}

        type counter struct {
        	n  int
        	mu [2]lock
        }

        type generic[T any] struct{ value T }

        type half struct{}

        func (*half) Lock() {}

        type withArguments struct{}

        func (*withArguments) Lock(int) {}
        func (*withArguments) Unlock()  {}

        type promoted struct{ *lock }

        type values struct{}

        func (values) Lock()   {}
        func (values) Unlock() {}

        var global, second = counter{}, *new(counter)

        var first = second // want "^variable declaration copies lock value to first: a.counter contains a.lock$"

        func (c counter) method(p struct{ c counter }, rest ...counter) (result counter) { // want "^method passes lock by value: a.counter contains a.lock$" "^method passes lock by value: struct{c a.counter} contains a.counter contains a.lock$"
        	a, b := c, &c     // want "^assignment copies lock value to a: a.counter contains a.lock$"
        	*b, rest[0] = a, rest[1] // want "to \\*b:" "to rest\\[0\\]:"
        	_ = generic[counter]{c} // want "^literal copies lock value from c: a.counter contains a.lock$"
        	g := generic[generic[sync.WaitGroup]]{}
        	use(g)            // want "^call of use copies lock value: a.generic\\[a.generic\\[sync.WaitGroup\\]\\] contains a.generic\\[sync.WaitGroup\\] contains sync.WaitGroup contains sync.noCopy$"
        	use((*b))         // want "call of use copies"
        	use(len(b.mu), counter{}, make(), *make2())
        	_ = append(rest, a) // want "^call of append copies lock value"
        	for i, x := range rest { // want "^range var x copies lock: a.counter contains a.lock$"
        		_, _ = i, &x
        	}
        	for range rest {
        	}
        	func(counter, *counter) {}(counter{}, nil) // want "^func passes lock by value: a.counter contains a.lock$"
        	if v, ok := any(nil).(counter); ok { // want "^assignment copies lock value to v: \\(a.counter, bool\\) contains a.counter contains a.lock$"
        		return v // want "^return copies lock value: a.counter contains a.lock$"
        	}
        	return a // want "return copies"
        }

        func quiet(h half, w withArguments, p promoted, v values, m missing.T, l sync.Locker, n atomic.Value, f func(counter), e []counter) {
        	h, w, p, v, m, n = h, w, p, v, m, n
        	f, e = f, e
        	_ = e[:1]
        	c := make()
        	_ = &c
        }

        func standard(s http.Server, i atomic.Int64) { // want "passes lock by value: net/http.Server contains" "passes lock by value: sync/atomic.Int64 contains sync/atomic.noCopy"
        }

        func use(...any)      {}
        func make() counter   { return counter{} }
        func make2() *counter { return nil }
        """);

    [Fact]
    public void StructsThatHoldThemselves_EndTheSearch() => Snippet.Verify(new CopyLocksAnalyzer(), """
        package a

        import "sync"

        type self struct{ a, b self }

        type one struct{ x, y two }

        type two struct{ x, y one }

        type grows[T any] struct{ a, b grows[[]T] }

        func f(s self, o one, g grows[int], m sync.Mutex) { // want "^f passes lock by value: sync.Mutex$"
        }
        """);
}
