namespace GoAnalysis.Analyzers.Tests;

public class ShiftAnalyzerTests
{
    [Fact]
    public void ShiftOfAllBits_IsReported() => Snippet.Verify(new ShiftAnalyzer(), """
        package a

        import "unsafe"

        const word = 32 << (^uint(0) >> 63)

        type flags uint16

        func f[T uint8 | int32](i8 int8, u8 uint8, u16 flags, i32 rune, i int, p uintptr, t T, s []byte) {
        	_ = i8 << 7
        	_ = i8 << 8    // want `^i8 \(8 bits\) too small for shift of 8$`
        	u8 >>= 9       // want `u8 \(8 bits\) too small for shift of 9`
        	_ = u16 >> 16  // want `u16 \(16 bits\) too small for shift of 16`
        	_ = i32 << 'a' // want `i32 \(32 bits\) too small for shift of 97`
        	_ = i << 64    // want `i \(64 bits\) too small for shift of 64`
        	_ = p << (word + 1) // want "too small for shift of 65"
        	_ = t << 8     // want `t \(may be 8 bits\) too small for shift of 8`
        	_ = s[0] << 8  // want `s\[0\] \(8 bits\)`

        	_ = 1 << 100 >> 100
        	_ = uint8(1) << 7
        	_ = i8 << u8
        	_ = undeclared << 64
        	if word == 32 {
        		_ = i << 64
        	} else {
        		_ = i << 65 // want "too small for shift of 65"
        	}
        	switch unsafe.Sizeof(i) {
        	case 4:
        		_ = i << 64
        	case 8:
        		_ = i << 65 // want "too small for shift of 65"
        	}
        	switch {
        	case word != 64:
        		_ = i << 64
        	default:
        		_ = i << 65 // want "too small for shift of 65"
        	}
        }
        """);
}
