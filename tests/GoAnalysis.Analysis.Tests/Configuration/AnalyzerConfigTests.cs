using System.Text;
using GoAnalysis.Analysis.Testing;
using GoAnalysis.Model;

namespace GoAnalysis.Analysis.Tests;

public class AnalyzerConfigTests
{
    private static readonly DiagnosticDescriptor Rule = Probe.Rule("XX0001", alias: "probe");
    private static readonly DiagnosticDescriptor OffByDefault = Probe.Rule("XX0002", isEnabledByDefault: false);
    private static readonly DiagnosticDescriptor Fixed = Probe.Rule("XX0003", tags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>What is configured for a file with one .editorconfig, and the severities of the three rules.</summary>
    [Theory]
    [InlineData("", "Warning - Warning")]
    [InlineData("go_diagnostic.XX0001.severity = error", "Error - Warning")]
    [InlineData("GO_Diagnostic.xx0001.SEVERITY=Error", "Error - Warning")]
    [InlineData("go_diagnostic.probe.severity = silent", "Hidden - Warning")]
    [InlineData("go_diagnostic.XX0001.severity = none", "- - Warning")]
    [InlineData("go_diagnostic.XX0001.severity = suggestion\ngo_diagnostic.probe.severity = error", "Info - Warning")]
    [InlineData("go_diagnostic.XX0002.severity = warning", "Warning Warning Warning")]
    [InlineData("go_diagnostic.severity = error", "Error - Warning")]
    [InlineData("go_diagnostic.severity = none\ngo_diagnostic.probe.severity = warning", "Warning - Warning")]
    [InlineData("go_diagnostic.category-Test.severity = suggestion\ngo_diagnostic.severity = error", "Info - Warning")]
    [InlineData("go_diagnostic.category-Other.severity = suggestion", "Warning - Warning")]
    [InlineData("go_diagnostic.severity = none\ngo_diagnostic.XX0001.severity = default", "Warning - Warning")]
    [InlineData("go_diagnostic.XX0001.severity = error\ngo_diagnostic.XX0001.severity = unset", "Warning - Warning")]
    [InlineData("go_diagnostic.XX0001.severity = error\n[a.go]\ngo_diagnostic.XX0001.severity = silent", "Hidden - Warning")]
    [InlineData("go_diagnostic.XX0001.severity = error\n[b.go]\ngo_diagnostic.XX0001.severity = silent", "Error - Warning")]
    [InlineData("go_diagnostic.XX0001.severity = nonsense", "Warning - Warning")]
    [InlineData("go_diagnostic.XX0003.severity = none", "Warning - Warning")]
    public void Severity_IsAsConfigured(string section, string expected) =>
        Assert.Equal(expected, Severities([("d/.editorconfig", "[*.go]\n" + section)]));

    /// <summary>Several files, in any order, and the severity of the first rule in d/e/a.go.</summary>
    [Theory]
    [InlineData("Error", "d/.editorconfig|[*]\nK=error")]
    [InlineData("Error", ".editorconfig|[*]\nK=silent", "d/.editorconfig|[*]\nK=error")]
    [InlineData("Error", "d/e/.editorconfig|[*]\nK=error", "d/.editorconfig|[*]\nK=silent")]
    [InlineData("Warning", "d/e/.editorconfig|root=true\n", "d/.editorconfig|[*]\nK=silent")]
    [InlineData("Warning", "d/e/.editorconfig|root = True\n[x]", ".editorconfig|[*]\nK=silent")]
    [InlineData("Hidden", "d/e/.editorconfig|[*]\nroot=true\n", ".editorconfig|[*]\nK=silent")]
    [InlineData("Hidden", ".editorconfig|[d/e/*]\nK=silent")]
    [InlineData("Warning", "x/.editorconfig|[*]\nK=silent")]
    [InlineData("Hidden", ".globalconfig|K=silent")]
    [InlineData("Hidden", "x.config|is_global = true\nK=silent", "y.config|is_global=false\nK=error")]
    [InlineData("Error", ".globalconfig|K=silent", "d/e/.editorconfig|[*]\nK=error")]
    [InlineData("Error", ".globalconfig|global_level=3\nK=silent", "d/.globalconfig|global_level=4\nK=error")]
    [InlineData("Error", ".globalconfig|global_level=5\nK=error", "d/.globalconfig|global_level=4\nK=silent")]
    [InlineData("Error", ".globalconfig|K=silent", "d/.globalconfig|K=error")]
    [InlineData("Warning", "x/.globalconfig|K=silent")]
    [InlineData("Hidden", ".globalconfig|K=silent", "d/e/.editorconfig|root=true")]
    [InlineData("Warning", ".globalconfig|K=silent", "d/e/.editorconfig|[*]\nK=unset")]
    [InlineData("Error", ".editorconfig|[*]\nK=error", "d/.editorconfig|[*]\ngo_diagnostic.severity=silent")]
    public void NearerAndStronger_Wins(string expected, params string[] files)
    {
        var configs = files.Select(static file => file.Split('|')).Select(static parts => (parts[0], parts[1].Replace("K", "go_diagnostic.XX0001.severity", StringComparison.Ordinal))).ToList();
        Assert.StartsWith(expected, Severities(configs, "d/e/a.go"), StringComparison.Ordinal);
        configs.Reverse();
        Assert.StartsWith(expected, Severities(configs, "d/e/a.go"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("go_diagnostic.XX0001.severity", "error", "Error")]
    [InlineData("go_diagnostic.severity", "error", "Error")]
    [InlineData("go_diagnostic.XX0001.severity", "default", "Warning")]
    [InlineData("go_diagnostic.XX0002.severity", "error", "Hidden Error")]
    public void CommandLine_StandsOverAllFiles(string key, string value, string expected) =>
        Assert.StartsWith(
            expected,
            Severities([("d/.editorconfig", "[*]\ngo_diagnostic.XX0001.severity = silent")], overrides: new Dictionary<string, string> { [key] = value }),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("[*]\ngo_diagnostic.XX0001.severity = loud", "d/.editorconfig:2:1 found the severity 'loud' of go_diagnostic.XX0001.severity, expected none, silent, suggestion, warning, error or default; it does not count")]
    [InlineData("nonsense", "d/.editorconfig:1:1 found 'nonsense', expected 'key = value', '[pattern]' or a comment")]
    [InlineData("[]", "d/.editorconfig:1:1 found '[]', expected 'key = value', '[pattern]' or a comment")]
    [InlineData("= x", "d/.editorconfig:1:1 found '= x', expected 'key = value', '[pattern]' or a comment")]
    [InlineData("global_level = high", "d/.editorconfig:1:1 found the global_level 'high', expected a whole number")]
    [InlineData("is_global = true\n[*]\na = b", "d/.editorconfig:0:0 the sections of a global configuration do not count; move them to an .editorconfig")]
    [InlineData("# c\n; c\n\n  [*]  \n a = b # no comment\n c =\n", null)]
    [InlineData("[*]\nindent_style = tab\n[*.md]\n", null)]
    public void Problem_IsToldWithItsLine(string text, string? expected) =>
        Assert.Equal(
            expected,
            AnalyzerConfig.Parse("d/.editorconfig", text).Problems.Select(static problem => $"{problem.File}:{problem.Line}:{problem.Column} {problem.Message}").SingleOrDefault());

    [Theory]
    [InlineData("\ufeff[*]\r\ngo_diagnostic.XX0001.funcs = a, b\r\n", "a, b")]
    [InlineData("[*]\ngo_diagnostic.probe.Funcs=c=d", "c=d")]
    [InlineData("[*]\ngo_diagnostic.probe.funcs = c\ngo_diagnostic.xx0001.funcs =", "")]
    [InlineData("go_diagnostic.probe.funcs = c", null)]
    public void RuleOption_IsFoundByIdAndAlias(string text, string? expected)
    {
        var options = new AnalyzerConfigSet([AnalyzerConfig.Parse(".editorconfig", text)]).GetOptions("d/a.go");
        Assert.Equal(expected, options.TryGetRuleValue(Rule, "funcs", out var value) ? value : null);
    }

    [Fact]
    public void RuleThatIsOff_DoesNotRun_AndOneThatIsOnInOneFileRunsThere()
    {
        var seen = new List<string>();
        var probe = new Probe(context => context.RegisterSyntaxTreeAction(tree => seen.Add(tree.Tree.Path)), Rule);
        var config = AnalyzerConfig.Parse(".editorconfig", "[a.go]\ngo_diagnostic.probe.severity = none\n");
        var run = new CompilationWithAnalyzers(
            TestPackage.Compile(("a.go", "package p"), ("b.go", "package p")), new AnalyzerSet(probe), new AnalyzerConfigSet([config]).ToAnalyzerOptions());
        Assert.Empty(run.GetAnalyzerDiagnostics());
        Assert.Equal(["b.go"], seen);
    }

    [Fact]
    public void FilesForWhichTheSameSectionsCount_ShareTheirOptions()
    {
        var set = new AnalyzerConfigSet([AnalyzerConfig.Parse(".editorconfig", "[*.go]\na=b\n[x.go]\nc=d")]);
        Assert.Same(set.GetOptions("a.go"), set.GetOptions("./d/b.go"));
        Assert.NotSame(set.GetOptions("a.go"), set.GetOptions("x.go"));
    }

    [Fact]
    public void Load_ReadsTheFoldersOfTheFilesAndAbove_AndNoOthers()
    {
        var files = new MemoryFiles(new()
        {
            ["/r/.editorconfig"] = "[*.go]\na=outer\nb=outer\n",
            ["/r/d/e/.editorconfig"] = "[*]\na=inner\n",
            ["/r/.globalconfig"] = "c=global",
            ["/r/x/.editorconfig"] = "nonsense",
            ["/r/d/.editorconfig"] = "unreadable",
            ["/.editorconfig"] = "nonsense",
        });
        var set = AnalyzerConfigSet.Load(files, "/r", ["d/e/a.go", "b.go"], shownRoot: "shown/");
        var problem = Assert.Single(set.Problems);
        Assert.Equal("shown/d/.editorconfig: the configuration cannot be read: no", $"{problem.File}: {problem.Message}");
        Assert.Equal("inner outer global", Values(set.GetOptions("shown/d/e/a.go")));
        Assert.Equal("outer outer global", Values(set.GetOptions("shown/b.go")));

        static string Values(AnalyzerConfigOptions options) =>
            string.Join(' ', "abc".Select(key => options.TryGetValue(key.ToString(), out var value) ? value : "-"));
    }

    [Fact]
    public void TooLargeConfiguration_IsNotRead()
    {
        var config = AnalyzerConfig.Parse(".editorconfig", "[*]\na=b\n" + new string('#', 1 << 20));
        Assert.Contains("is not read", Assert.Single(config.Problems).Message, StringComparison.Ordinal);
        Assert.Empty(config.Sections);
    }

    [Fact]
    public void PatternsBeyondTheLimit_DoNotCount_AndAreTold()
    {
        var config = AnalyzerConfig.Parse(".editorconfig", string.Concat(Enumerable.Repeat($"[{new string('*', 1_000)}]\na=b\n", 100)));
        Assert.Equal(16, config.Sections.Count);
        Assert.Equal(20, config.Problems.Count);
    }

    [Fact]
    public void AnyBytes_AreAConfiguration()
    {
        const int Seed = 20261122;
        var random = new Random(Seed);
        var pieces = new[] { "[", "]", "*", "=", "\n", "\r\n", "\0", "go_diagnostic.", "severity", "root", "true", "#", "\u00ff", "{", "}", ".." };
        for (var i = 0; i < 5_000; i++)
        {
            var bytes = Encoding.Latin1.GetBytes(string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)])));
            new AnalyzerConfigSet([AnalyzerConfig.Parse("d/.editorconfig", bytes)]).GetOptions("d/a.go").TryGetValue("go_diagnostic.severity", out _);
        }
    }

    private static string Severities(IEnumerable<(string Path, string Text)> configs, string path = "d/a.go", Dictionary<string, string>? overrides = null)
    {
        var set = new AnalyzerConfigSet(configs.Select(static config => AnalyzerConfig.Parse(config.Path, config.Text)), overrides);
        var rules = new[] { Rule, OffByDefault, Fixed };
        var severities = new RuleSeverities(rules, set.GetOptions(path));
        return string.Join(' ', rules.Select(rule => severities.Of(rule)?.ToString() ?? "-"));
    }

    private sealed class MemoryFiles(Dictionary<string, string> files) : IFileProvider
    {
        public IReadOnlyList<RepositoryFile> Enumerate(string directory, out IReadOnlyList<SkippedFile> skipped) => throw new NotSupportedException();

        public byte[] ReadAllBytes(string path, bool followLinks) =>
            files[path] == "unreadable" ? throw new UnreadableFileException("no") : Encoding.UTF8.GetBytes(files[path]);

        public IReadOnlyList<FolderEntry>? List(string directory, bool followLinks) =>
            [.. files.Keys.Where(file => file[..file.LastIndexOf('/')] == directory.TrimEnd('/')).Select(static file => new FolderEntry(file[(file.LastIndexOf('/') + 1)..], false))];
    }
}
