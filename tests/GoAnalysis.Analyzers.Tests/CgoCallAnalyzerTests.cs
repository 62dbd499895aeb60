namespace GoAnalysis.Analyzers.Tests;

public class CgoCallAnalyzerTests
{
    [Fact]
    public void ValueThatHoldsPointers_IsReported() => Snippet.Verify(new CgoCallAnalyzer(), """
        package a

        // void f(void *);
        import "C"
        import "unsafe"

        type node struct{ next *node }
        type list[T any] struct{ rest *list[[]T] }
        type grows[T any] struct{ rest *grows[*T] }
        type deep struct{ inner [2]struct{ p *map[string]int } }
        type word string

        func (node) f(any) {}

        func g[T any](c chan int, m map[int]int, s []int, a [1]func(), d deep, n node, l list[int], w grows[int], p unsafe.Pointer, t T, i any) {
        	C.f(c)                                        // want "^possibly passing Go type with embedded pointer to C$"
        	(C.f)(unsafe.Pointer(&m))                     // want "possibly passing Go type"
        	C.f(1, (unsafe.Pointer((&s))))                // want "possibly passing Go type"
        	C.f(&a, &a)                                   // want "possibly passing Go type"
        	C.f(unsafe.Pointer(&d))                       // want "possibly passing Go type"
        	C.f(*(*unsafe.Pointer)(unsafe.Pointer(&s)))   // want "possibly passing Go type"
        	C.f(unsafe.Pointer(unsafe.Pointer(&s)))       // want "possibly passing Go type"

        	C.f(unsafe.Pointer(&n))
        	C.f(unsafe.Pointer(&l))
        	C.f(unsafe.Pointer(&w))
        	C.f(unsafe.Pointer(&s[0]))
        	C.f(p)
        	C.f(&t, &i, nil, undeclared, C.unseen)
        	C.f(*(*unsafe.Pointer)(p))
        	C.f(word("x"))
        	C.f(uintptr(unsafe.Pointer(&s)))
        	C.CBytes([]byte("x"))
        	n.f(s)
        	{
        		C := n
        		C.f(s)
        	}
        }
        """);
}
