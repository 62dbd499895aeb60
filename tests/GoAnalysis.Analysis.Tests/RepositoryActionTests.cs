using GoAnalysis.Model;

namespace GoAnalysis.Analysis.Tests;

public sealed class RepositoryActionTests
{
    private static readonly DiagnosticDescriptor Rule = Probe.Rule("XX0001", "{0} files");

    [Theory]
    [InlineData("", "XX0001 1 files")]
    [InlineData("none", "")]
    public void RepositoryAction_SeesTheFiles_AndIsConfigured(string severity, string expected)
    {
        var probe = new Probe(
            static context => context.RegisterRepositoryAction(static repository => repository.ReportDiagnostic(Diagnostic.Create(Rule, Location.None, repository.Content.Files.Count))), Rule);
        Assert.Equal(expected, Analyze(probe, severity));
    }

    [Fact]
    public void RepositoryActionThatFails_IsReported_AndOthersGoOn()
    {
        var wrong = new Probe(static context => context.RegisterRepositoryAction(static repository => repository.ReportDiagnostic(Diagnostic.Create(Probe.Rule("XX0009"), Location.None, 1))));
        Assert.Equal(
            "GO0002 the rule XX0001 failed on the repository: ArgumentException: Probe reports XX0009, which is none of its SupportedDiagnostics (Parameter 'diagnostic');"
                + " what else it would have found there is not known",
            Analyze(wrong, ""));
    }

    private static string Analyze(Probe probe, string severity)
    {
        var overrides = severity.Length == 0 ? [] : new Dictionary<string, string> { ["go_diagnostic.XX0001.severity"] = severity };
        var result = new AnalysisSession(new AnalyzerSet(probe)).AnalyzeRepository(new OneFile(), new AnalyzerConfigSet([], overrides).ToAnalyzerOptions());
        return string.Join(", ", result.Diagnostics.Select(static found => $"{found.Id} {found.GetMessage()}"));
    }

    private sealed class OneFile : IRepositoryContent
    {
        public string? Head => null;

        public IReadOnlyList<RepositoryFile> Files => [new("p.go", 1)];

        public IReadOnlyList<SkippedFile> Skipped => [];

        public byte[] Read(RepositoryFile file) => [];

        public void Dispose()
        {
        }
    }
}
