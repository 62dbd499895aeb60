using System.Globalization;
using System.Text;
using GoAnalysis.Analysis;
using GoAnalysis.Analysis.Testing;
using GoAnalysis.Semantics;
using GoAnalysis.Tests;

namespace GoAnalysis.Analyzers.Tests;

/// <summary>How the expectations of one pass of golang.org/x/tools are met.</summary>
/// <param name="Pass">Its folder.</param>
/// <param name="Rule">Ids of our rules for it; empty where there is none yet.</param>
/// <param name="Report">What is met.</param>
internal sealed record WantRow(WantPass Pass, string Rule, WantReport Report)
{
    public string Status => Rule.Length == 0 ? "not yet" : Report.IsMet ? "met" : "failed";
}

/// <summary>
/// Holds our rules against the test data of the passes of golang.org/x/tools/go/analysis, which the set-up of the tests
/// installs. Where it is missing, tests that need it fail.
/// </summary>
internal static class WantTable
{
    /// <summary>The folder of the passes.</summary>
    public static string Folder { get; } =
        "/usr/share/gocode/src/golang.org/x/tools/go/analysis/passes" is var folder && Directory.Exists(folder)
            ? folder
            : throw new InvalidOperationException("the passes of golang.org/x/tools are not installed (Debian: golang-golang-x-tools-dev)");

    /// <summary>The folders that have test data, ordinal.</summary>
    public static IReadOnlyList<string> Folders { get; } =
        [.. Directory.EnumerateDirectories(Folder).Where(static pass => Directory.Exists(Path.Combine(pass, "testdata"))).Select(static pass => Path.GetFileName(pass)).Order(StringComparer.Ordinal)];

    /// <summary>Runs our rules for a pass over its test data, or nothing where there are none.</summary>
    public static WantRow Run(WantPass pass)
    {
        var analyzers = GoAnalyzers.CreateAll().Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Alias == pass.Name)).ToList();
        var testdata = Path.Combine(Folder, pass.Folder, "testdata");
        var reports = pass.Platforms.Select(platform => Test(testdata, platform).Run(pass.Patterns)).ToList();
        if (pass.LibraryPackages.Count > 0)
        {
            reports.Add(Test(Path.GetDirectoryName(GoSource.Folder)!, pass.Platforms[0]).Run(pass.LibraryPackages));
        }

        return new WantRow(pass, string.Join(' ', analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static rule => rule.Id).Distinct()), Sum(reports));

        WantTest Test(string gopath, (string Os, string Architecture) platform) => new(gopath, analyzers)
        {
            Context = BuildContext.Default with { Os = platform.Os, Architecture = platform.Architecture, GoRelease = WantPass.GoRelease },
            Options = pass.Options,
            ChecksIgnoredFiles = pass.ChecksIgnoredFiles,
            CodeFixProviders = pass.ChecksFixes ? FixesOf(analyzers) : [],
            Format = Gofmt.Format,
        };
    }

    /// <summary>The table as text, with a line of sums.</summary>
    public static string Print(IReadOnlyList<WantRow> rows)
    {
        var text = new StringBuilder();
        Line("pass", "rule", "files", "wants", "met", "missing", "extra", "status");
        foreach (var row in rows)
        {
            Line(row.Pass.Folder, row.Rule, Number(row.Report.Files.Count), Number(row.Report.Wants), Number(row.Report.Met), Number(row.Report.Missing.Count), Number(row.Report.Extra.Count), row.Status);
        }

        Line("all", "", Sum(static report => report.Files.Count), Sum(static report => report.Wants), Sum(static report => report.Met), Sum(static report => report.Missing.Count), Sum(static report => report.Extra.Count), "");
        return text.ToString();

        static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

        string Sum(Func<WantReport, int> count) => Number(rows.Sum(row => count(row.Report)));

        void Line(string pass, string rule, string files, string wants, string met, string missing, string extra, string status) =>
            text.AppendLine($"{pass,-20} {rule,-8} {files,5} {wants,5} {met,5} {missing,7} {extra,5}  {status}".TrimEnd());
    }

    private static List<CodeFixProvider> FixesOf(List<DiagnosticAnalyzer> analyzers)
    {
        var ids = analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static rule => rule.Id).ToHashSet();
        return [.. GoAnalyzers.CreateAllCodeFixProviders().Where(fix => fix.FixableDiagnosticIds.Any(ids.Contains))];
    }

    /// <summary>Several runs over the same files, such as one for each platform.</summary>
    private static WantReport Sum(List<WantReport> reports) =>
        reports.Count == 1
            ? reports[0]
            : new(
                [.. reports.SelectMany(static report => report.Files).Distinct().Order(StringComparer.Ordinal)],
                reports.Sum(static report => report.Wants),
                [.. reports.SelectMany(static report => report.Missing)],
                [.. reports.SelectMany(static report => report.Extra)]);
}
