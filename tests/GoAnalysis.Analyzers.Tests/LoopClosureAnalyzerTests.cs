namespace GoAnalysis.Analyzers.Tests;

public class LoopClosureAnalyzerTests
{
    [Fact]
    public void VariableInALiteralThatOutlivesTheRound_IsReported() => Snippet.Verify(new LoopClosureAnalyzer(), """
        package a

        import "testing"

        func use(...interface{}) {}

        type node struct{ next *node; v int }

        func f(list []int, t *testing.T, head *node, c chan int) {
        	for i, v := range list {
        		go func() {
        			use(i, node{v: v}) // want "loop variable i captured by func literal" "loop variable v captured by func literal"
        		}()
        	}
        	for i := 0; i < 9; i++ {
        		switch {
        		case list == nil:
        			defer func() { use(i) }() // want "loop variable i captured"
        		default:
        			if i > 3 {
        				select {
        				case <-c:
        					go func(n int) { use(n, i) }(i) // want "loop variable i captured"
        				}
        			} else if i > 5 {
        				go func() { func() { i++ }() }() // want "loop variable i captured"
        			}
        		}
        	}
        	for p := head; p != nil; p = p.next {
        		for range list {
        			go func() { use(p) }() // want "loop variable p captured"
        		}
        	}
        	for _, v := range list {
        		t.Run("", func(t *testing.T) {
        			use(v)
        			t.Parallel()
        			use(v) // want "loop variable v captured"
        		})
        		use(v)
        	}
        }

        func fine(list []int, t *testing.T, group undeclared) {
        	for i, v := range list {
        		v := v
        		go func() { use(v) }()
        		go func() { use(i) }()
        		use()
        	}
        	for _, v := range list {
        		go use(v)
        	}
        	for _, v := range list {
        		go func(v int) { use(v) }(v)
        	}
        	for _, v := range list {
        		group.Go(func() { use(v) })
        	}
        	for _, v := range list {
        		{
        			go func() { use(v) }()
        		}
        	}
        	for i := 0; i < 9; {
        		go func() { use(i) }()
        	}
        	for _, v := range list {
        		t.Run("", func(u *testing.T) {
        			t.Parallel()
        			use(v)
        		})
        		t.Run("", func(t *testing.T) {
        			t.Parallel()
        		again:
        			use(v)
        			goto again
        		})
        	}
        	for range list {
        		go func() { use(list) }()
        	}
        }
        """);

    [Fact]
    public void LoopNestedAsDeepAsTheParserAllows_IsLookedAt()
    {
        const int Levels = 300;
        var opening = string.Concat(Enumerable.Repeat("for i := range list {\n", Levels));
        Snippet.Verify(new LoopClosureAnalyzer(), $"package a\n\nfunc f(list []int) {{\n{opening}go func() {{ _ = i }}() // want `loop variable i`\n{new string('}', Levels)}\n}}\n");
    }
}
