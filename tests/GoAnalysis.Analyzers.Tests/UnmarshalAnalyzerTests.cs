namespace GoAnalysis.Analyzers.Tests;

public class UnmarshalAnalyzerTests
{
    [Fact]
    public void TargetThatIsNoPointer_IsReported() => Snippet.Verify(new UnmarshalAnalyzer(), """
        package a

        import (
        	"encoding/asn1"
        	"encoding/gob"
        	"encoding/json"
        	"encoding/xml"
        )

        type t struct{}

        func (t) Decode(v any)               {}
        func Unmarshal(data []byte, v any) {}

        func f[T any](v t, p *t, i any, x T, m map[string]int, j *json.Decoder, g *gob.Decoder, d []byte) {
        	json.Unmarshal(d, v)    // want "call of Unmarshal passes non-pointer as second argument"
        	xml.Unmarshal(d, *p)    // want "call of Unmarshal passes non-pointer as second argument"
        	asn1.Unmarshal(d, m)    // want "call of Unmarshal passes non-pointer as second argument"
        	json.Unmarshal(d, nil)  // want "call of Unmarshal passes non-pointer as second argument"
        	j.Decode(m)             // want "^call of Decode passes non-pointer$"
        	g.Decode(v)             // want "call of Decode passes non-pointer"
        	xml.NewDecoder(nil).Decode(1) // want "call of Decode passes non-pointer"

        	json.Unmarshal(d, p)
        	json.Unmarshal(d, &v)
        	json.Unmarshal(d, i)
        	json.Unmarshal(d, x)
        	json.Unmarshal(both())
        	json.Unmarshal(d, undeclared)
        	v.Decode(v)
        	Unmarshal(d, v)
        }

        func both() ([]byte, t) { return nil, t{} }
        """);
}
