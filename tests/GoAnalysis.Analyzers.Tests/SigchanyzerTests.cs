using GoAnalysis.Analysis.Testing;

namespace GoAnalysis.Analyzers.Tests;

public class SigchanyzerTests
{
    [Theory]
    [InlineData("c := make(chan os.Signal); {|GO1014:signal.Notify(c)|}")]
    [InlineData("var c = make(chan os.Signal); {|GO1014:signal.Notify(c, os.Interrupt)|}")]
    [InlineData("{|GO1014:signal.Notify(d)|}")]
    [InlineData("notify := signal.Notify; {|GO1014:notify(d)|}")]
    [InlineData("c := make(chan os.Signal, 1); signal.Notify(c)")]
    [InlineData("signal.Notify(make(chan os.Signal))")]
    [InlineData("c, _ := two(); signal.Notify(c)")]
    [InlineData("signal.Stop(d)")]
    [InlineData("signal := other{}; signal.Notify(d)")]
    public void Channel_IsReportedWhereItHasNoBuffer(string body) => AnalyzerVerifier.Verify<SigchanyzerAnalyzer>(Source(body, "make(chan os.Signal)"));

    [Fact]
    public void Fix_AddsABufferOnce() =>
        AnalyzerVerifier.VerifyFix<SigchanyzerAnalyzer, SigchanyzerFix>(
            Source("{|GO1014:signal.Notify(d)|}; {|GO1014:signal.Notify(d, os.Kill)|}", "make(chan os.Signal)"),
            Source("signal.Notify(d); signal.Notify(d, os.Kill)", "make(chan os.Signal, 1)"));

    private static string Source(string body, string channel) => $$"""
        package p

        import (
            "os"
            "os/signal"
        )

        type other struct{}

        func (other) Notify(chan os.Signal) {}

        func two() (chan os.Signal, error) { return nil, nil }

        var d = {{channel}}

        func f() { {{body}} }
        """;
}
