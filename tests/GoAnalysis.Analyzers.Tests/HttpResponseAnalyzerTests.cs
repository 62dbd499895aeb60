namespace GoAnalysis.Analyzers.Tests;

public class HttpResponseAnalyzerTests
{
    [Fact]
    public void ResponseThatIsDeferredBeforeItsErrorIsChecked_IsReported() => Snippet.Verify(new HttpResponseAnalyzer(), """
        package a

        import (
        	"log"
        	"net/http"
        )

        type server struct{ client *http.Client }

        func checked(r *http.Response, err error) (*http.Response, error) { return r, err }

        func f(s server, value http.Client) {
        	resp, err := http.Get("x")
        	defer resp.Body.Close() // want "using resp before checking for errors"
        	resp, err = s.client.Do(nil)
        	defer resp.Body.Close() // want "using resp before checking for errors"
        	resp, err = value.Head("x")
        	defer resp.Body.Close() // want "using resp before checking for errors"
        	go func() {
        		inner, err := http.PostForm("x", nil)
        		defer inner.Body.Close() // want "using inner before checking for errors"
        		_ = err
        	}()
        	_ = err
        }

        func fine(s server) {
        	resp, err := http.Get("x")
        	if err != nil {
        		log.Fatal(err)
        	}
        	defer resp.Body.Close()
        	resp, err = checked(http.Get("x"))
        	defer resp.Body.Close()
        	resp, err = http.DefaultTransport.RoundTrip(nil)
        	defer resp.Body.Close()
        	resp, err = http.Get("x")
        	defer log.Println(resp)
        	other, err := http.Get("x")
        	defer resp.Body.Close()
        	request, err := http.NewRequest("x", "y", nil)
        	defer request.Body.Close()
        	_ = other
        }
        """);

    [Fact]
    public void PackageWithoutHttp_IsNotLookedAt() => Snippet.Verify(
        new HttpResponseAnalyzer(),
        ("a/a.go", "package a\n\nfunc f() {\n\tresp, _ := Get()\n\tdefer resp.Close()\n}\n"),
        ("b/b.go", "package b\n\nimport h \"net/http\"\n\nfunc f() {\n\tresp, _ := h.Get(\"\")\n\tdefer resp.Body.Close() // want `using resp`\n}\n"));
}
