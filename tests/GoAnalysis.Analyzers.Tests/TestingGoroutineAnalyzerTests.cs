namespace GoAnalysis.Analyzers.Tests;

public class TestingGoroutineAnalyzerTests
{
    [Fact]
    public void GoroutineThatEndsItsTest_IsReported() => Snippet.Verify(new TestingGoroutineAnalyzer(), """
        package a

        import "testing"

        func TestA(t *testing.T) {
        	go func() {
        		t.Fatal()           // want `^call to \(\*T\).Fatal from a non-test goroutine$`
        		func() { t.Skip() }() // want "call to ..T..Skip from a non-test goroutine"
        		go t.FailNow()      // want "call to ..T..FailNow from a non-test goroutine"
        	}()
        	go t.Fatalf("")         // want "call to ..T..Fatalf from a non-test goroutine"
        	go helper(t)            // want "call to ..T..SkipNow from a non-test goroutine"
        	local := func() { t.Fatal() }
        	go local()              // want "call to ..T..Fatal from a non-test goroutine"
        	go generic[int](t)      // want "call to ..T..Skipf from a non-test goroutine"

        	t.Fatal()
        	func() { t.Fatal() }()
        	go func() { t.Error() }()
        	go func(u tester) { u.Fatal() }(t)
        	go fine(t)
        	t.Run("", func(t *testing.T) { t.Fatal() })
        }

        func BenchmarkA(b *testing.B) {
        	go func() { b.Fatal() }() // want "call to ..B..Fatal from a non-test goroutine"
        }

        func helper(t *testing.T)         { t.SkipNow() }
        func generic[X any](t *testing.T) { t.Skipf("") }
        func fine(t *testing.T)           { t.Log() }

        type tester interface{ Fatal(...any) }

        func noTest(t testing.TB) {
        	go func() { t.Fatal() }()
        }
        """);
}
