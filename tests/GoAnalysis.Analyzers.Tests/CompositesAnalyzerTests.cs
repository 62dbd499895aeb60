namespace GoAnalysis.Analyzers.Tests;

public class CompositesAnalyzerTests
{
    [Fact]
    public void LiteralOfAnotherPackageWithoutFieldNames_IsReported() => Snippet.Verify(new CompositesAnalyzer(), """
        package a

        import (
        	"image"
        	"net"
        	"net/http"
        	"text/template/parse"
        )

        type own struct{ a, b int }

        var (
        	_ = net.UDPAddr{nil, 1, ""}               // want "^net.UDPAddr struct literal uses unkeyed fields$"
        	_ = &net.IPNet{nil, nil}                  // want "net.IPNet struct literal uses unkeyed fields"
        	_ = []*http.Cookie{{"a"}}                 // want `\*net/http.Cookie struct literal uses unkeyed fields`
        	_ = map[string]net.IPNet{"a": {nil, nil}} // want "net.IPNet struct literal uses unkeyed fields"

        	_ = net.UDPAddr{Port: 1}
        	_ = net.UDPAddr{}
        	_ = image.Point{1, 2}
        	_ = own{1, 2}
        	_ = []own{{1, 2}}
        	_ = struct{ a int }{1}
        	_ = net.IP{1, 2, 3, 4}
        	_ = undeclared{1}
        	_ = parse.Undeclared{1}
        )
        """);
}
