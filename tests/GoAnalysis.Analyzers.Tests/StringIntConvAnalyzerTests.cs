namespace GoAnalysis.Analyzers.Tests;

public class StringIntConvAnalyzerTests
{
    [Fact]
    public void ConversionOfAnInteger_IsReported() => Snippet.Verify(new StringIntConvAnalyzer(), """
        package a

        import (
        	"html/template"
        	"time"
        )

        type id uint16
        type text string

        func f[N ~int | ~int64, S interface{ string | text }, B byte | rune](i int, u uint64, n N, b B) {
        	_ = string(i)         // want `^conversion from int to string yields a string of one rune, not a string of digits \(did you mean fmt.Sprint\(x\)\?\)$`
        	_ = string(u)         // want "conversion from uint64 to string"
        	_ = text(id(1))       // want `conversion from id \(uint16\) to text \(string\)`
        	_ = template.HTML(i)  // want `conversion from int to HTML \(string\)`
        	_ = string(time.Hour) // want `conversion from Duration \(int64\) to string`
        	_ = string(1 << 3)    // want "conversion from untyped int to string"
        	_ = string(n)         // want `conversion from int \(in N\) to string`
        	_ = S(i)              // want `conversion from int to string \(in S\)`

        	_ = string('a')
        	_ = string('a' + 1)
        	_ = string(b)
        	_ = string(byte(i))
        	_ = string(rune(i))
        	_ = string([]byte{1})
        	_ = string("a")
        	_ = (string)(i)
        	_ = string(undeclared)
        	_ = undeclared(i)
        	_ = []byte("a")
        	string := func(int) int { return 0 }
        	_ = string(i)
        }
        """);
}
