namespace GoAnalysis.Analyzers.Tests;

public class UnsafePtrAnalyzerTests
{
    [Fact]
    public void IntegerThatMayNotBecomeAPointer_IsReported() => Snippet.Verify(new UnsafePtrAnalyzer(), """
        package a

        import (
        	"reflect"
        	"unsafe"
        )

        func f(u uintptr, p unsafe.Pointer, v reflect.Value, h *reflect.SliceHeader, g reflect.StringHeader) {
        	_ = unsafe.Pointer(u)                        // want "^possible misuse of unsafe.Pointer$"
        	_ = unsafe.Pointer(uintptr(p) + uintptr(p))  // want "possible misuse of unsafe.Pointer"
        	_ = unsafe.Pointer(u + uintptr(p))           // want "possible misuse of unsafe.Pointer"
        	_ = unsafe.Pointer(uintptr(p) * 2)           // want "possible misuse of unsafe.Pointer"
        	_ = unsafe.Pointer(g.Data)                   // want "possible misuse of unsafe.Pointer"
        	_ = &reflect.SliceHeader{}                   // want "possible misuse of reflect.SliceHeader"
        	_ = *h                                       // want "possible misuse of reflect.SliceHeader"
        	_ = &g                                       // want "possible misuse of reflect.StringHeader"

        	_ = unsafe.Pointer(uintptr(p))
        	_ = unsafe.Pointer((uintptr(p) + 8 - u) &^ 7)
        	_ = unsafe.Pointer(v.Pointer())
        	_ = unsafe.Pointer((v.UnsafeAddr()))
        	_ = unsafe.Pointer(h.Data)
        	_ = unsafe.Pointer(&u)
        	_ = unsafe.Pointer(undeclared)
        	_ = (*reflect.SliceHeader)(p)
        }
        """);
}
