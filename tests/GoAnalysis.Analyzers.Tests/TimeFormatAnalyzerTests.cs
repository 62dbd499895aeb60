namespace GoAnalysis.Analyzers.Tests;

public class TimeFormatAnalyzerTests
{
    [Fact]
    public void LayoutWithDayAndMonthExchanged_IsReported() => Snippet.Verify(new TimeFormatAnalyzer(), """
        package a

        import "time"

        const layout = "2006-02-01T15:04"

        type mine struct{}

        func (mine) Format(string) {}

        func f(t time.Time, m mine, variable string) {
        	t.Format("2006-02-01")         // want "^2006-02-01 should be 2006-01-02$"
        	t.Format(`at 2006-02-01`)      // want "2006-02-01 should be 2006-01-02"
        	time.Parse(layout, "")         // want "2006-02-01 should be 2006-01-02"
        	time.Parse("2006-" + "02-01", "") // want "2006-02-01 should be 2006-01-02"

        	t.Format("2006-01-02")
        	t.Format(variable)
        	time.ParseInLocation("2006-02-01", "", nil)
        	time.Parse("", "2006-02-01")
        	m.Format("2006-02-01")
        }
        """);
}
