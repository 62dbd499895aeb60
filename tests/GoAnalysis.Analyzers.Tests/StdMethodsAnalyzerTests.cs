namespace GoAnalysis.Analyzers.Tests;

public class StdMethodsAnalyzerTests
{
    [Fact]
    public void MethodOfAWellKnownInterfaceWithAnotherSignature_IsReported() => Snippet.Verify(new StdMethodsAnalyzer(), """
        package a

        import (
        	"encoding/xml"
        	"fmt"
        	"io"
        	"missing"
        )

        type wrong struct{}

        func (wrong) GobEncode() []byte                  { return nil }       // want "^method GobEncode\\(\\) \\[\\]byte should have signature GobEncode\\(\\) \\(\\[\\]byte, error\\)$"
        func (*wrong) MarshalJSON() (string, error)      { return "", nil }   // want "should have signature MarshalJSON\\(\\) \\(\\[\\]byte, error\\)"
        func (*wrong) UnmarshalJSON(b string) error      { return nil }       // want "^method UnmarshalJSON\\(b string\\) error should have"
        func (wrong) ReadByte() (b rune, err error)      { return }           // want "^method ReadByte\\(\\) \\(b rune, err error\\) should have"
        func (wrong) WriteByte(a, b byte) error          { return nil }       // want "^method WriteByte\\(a byte, b byte\\) error should have signature WriteByte\\(byte\\) error$"
        func (wrong) ReadRune() (rune, error)            { return 0, nil }    // want "should have signature ReadRune\\(\\) \\(rune, int, error\\)"
        func (wrong) UnreadByte()                        {}                   // want "^method UnreadByte\\(\\) should have signature UnreadByte\\(\\) error$"
        func (wrong) UnreadRune() int                    { return 0 }         // want "should have signature UnreadRune\\(\\) error"
        func (wrong) Seek(offset int64) int64            { return 0 }         // want "should have signature Seek\\(int64, int\\) \\(int64, error\\)"
        func (wrong) ReadFrom(r io.Reader) error         { return nil }       // want "should have signature ReadFrom\\(io.Reader\\) \\(int64, error\\)"
        func (wrong) MarshalXML(e xml.Encoder) error     { return nil }       // want "^method MarshalXML\\(e xml.Encoder\\) error should have signature MarshalXML\\(\\*xml.Encoder, xml.StartElement\\) error$"
        func (wrong) Format(s fmt.State, r int32) bool   { return true }      // want "should have signature Format\\(fmt.State, rune\\)$"

        type right struct{}

        func (right) UnmarshalJSON(b ...byte) error                             { return nil }
        func (right) ReadByte() (uint8, error)                                  { return 0, nil }
        func (right) MarshalXML(e *xml.Encoder, start xml.StartElement) error   { return nil }
        func (right) Format(f fmt.State, verb rune)                             {}
        func (right) WriteTo(w io.Writer) (n int64, err error)                  { return }

        type other struct{}

        func (other) Seek(index int)             {}
        func (other) Scan(text string) bool      { return true }
        func (other) Format(layout string) string { return "" }
        func (other) ReadFrom(name string)       {}
        func (other) WriteTo(w io.Writer, n int) {}
        func (other) Is(x int) bool              { return true }
        func (other) MarshalJSON() (missing.Bytes, error) { return nil, nil }
        func ReadByte() byte                     { return 0 }
        """);

    [Fact]
    public void MethodsOfErrors_AreLookedAtWhereTheTypeIsOne() => Snippet.Verify(new StdMethodsAnalyzer(), """
        package a

        type base struct{}

        func (*base) Error() string { return "" }

        type promoted struct{ *base }

        func (promoted) Is(target promoted) bool { return true } // want "^method Is\\(target a.promoted\\) bool should have signature Is\\(error\\) bool$"
        func (promoted) Unwrap() (error, bool)   { return nil, true } // want "^method Unwrap\\(\\) should have signature Unwrap\\(\\) error or Unwrap\\(\\) \\[\\]error$"

        func (base) As(target *base) bool { return true }

        type contract interface {
        	error
        	Unwrap() []string // want "method Unwrap\\(\\) should"
        	As(any) bool
        	Is(error) (is bool)
        }

        type plain interface {
        	Unwrap() string
        	UnreadByte(int) error // want "method UnreadByte\\(int\\) error should"
        }
        """);
}
