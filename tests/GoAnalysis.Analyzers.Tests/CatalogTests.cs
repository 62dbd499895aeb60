using System.Text.RegularExpressions;
using GoAnalysis.Analysis;
using GoAnalysis.Analysis.Testing;
using GoAnalysis.Semantics;
using GoAnalysis.Tests;

namespace GoAnalysis.Analyzers.Tests;

/// <summary>The list of rules is whole, each is described, and its example shows what it finds.</summary>
public partial class CatalogTests
{
    /// <summary>The ids that stand for passes of vet; they are used in configurations and comments, and never change.</summary>
    private static readonly string[] Listed =
    [
        "GO1001 unreachable", "GO1002 buildtag", "GO1003 bools", "GO1004 atomic", "GO1005 assign", "GO1006 nilfunc",
        "GO1007 loopclosure", "GO1008 lostcancel", "GO1009 structtag", "GO1010 stdmethods", "GO1011 stringintconv",
        "GO1012 errorsas", "GO1013 unusedresult", "GO1014 sigchanyzer", "GO1015 tests", "GO1016 httpresponse",
        "GO1017 copylocks", "GO1018 printf",
    ];

    /// <summary>What the examples use and do not declare.</summary>
    private const string Names = """
        package p

        import (
            "context"
            "time"
        )

        type server struct{ name string }
        type Settings struct{ name string }
        type MyError struct{}

        func (MyError) Error() string { return "" }

        var (
            parent     context.Context
            now        time.Time
            err, cause error
            count      uint64
            id, x      int
            url        string
            files      []string
            data       []byte
            a, b       any
        )

        func open()
        func less(i, j int) bool
        func upload(file string)
        func ping(ctx context.Context) error

        """;

    private static readonly string[] Imports =
    [
        "context", "encoding/json", "errors", "fmt", "io", "net", "net/http", "os", "os/signal", "reflect", "sort", "sync", "sync/atomic", "testing", "time", "unsafe",
    ];

    public static TheoryData<string> Ids => [.. Rules.Select(static rule => rule.Id).Distinct()];

    private static IEnumerable<DiagnosticDescriptor> Rules => GoAnalyzers.CreateAll().SelectMany(static analyzer => analyzer.SupportedDiagnostics);

    [Fact]
    public void RulesOfVet_HaveTheIdsThatWereGiven() =>
        Assert.Equal(Listed, Rules.Select(static rule => $"{rule.Id} {rule.Alias}").Distinct().Take(Listed.Length));

    [Fact]
    public void Analyzers_StandInTheOrderOfTheirIds_EachOnce()
    {
        var ids = GoAnalyzers.CreateAll().Select(static analyzer => Assert.Single(analyzer.SupportedDiagnostics.Select(static rule => rule.Id).Distinct())).ToList();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        var aliases = Rules.DistinctBy(static rule => rule.Id).Select(static rule => rule.Alias).ToList();
        Assert.Equal(aliases.Distinct(), aliases);
    }

    [Fact]
    public void Fixes_MendRulesOfTheList() =>
        Assert.Empty(GoAnalyzers.CreateAllCodeFixProviders().SelectMany(static fix => fix.FixableDiagnosticIds).Except(Rules.Select(static rule => rule.Id)));

    [Fact]
    public void EveryPage_IsThatOfARule() =>
        Assert.Equal(
            Rules.Select(static rule => rule.Id).Distinct(),
            Directory.EnumerateFiles(Path.Combine(Document.Root, "docs", "rules"), "*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_IsDescribed_AsOnItsPage(string id)
    {
        foreach (var rule in Rules.Where(rule => rule.Id == id))
        {
            Assert.NotEmpty(rule.Description);
            Assert.NotEmpty(rule.Rationale);
            Assert.NotEmpty(rule.Example);
            var page = File.ReadAllLines(Path.Combine(Document.Root, "docs", "rules", $"{id}.md"));
            Assert.Equal($"# {id}: {rule.Title}", page[0]);
            Assert.StartsWith($"Alias: `{rule.Alias}`, ", page[2], StringComparison.Ordinal);
            string[] sections = ["## What it reports", "## Why", "## Example", "## Options", "## Suppression"];
            Assert.Equal(sections, page.Where(sections.Contains));
            Assert.Contains(page, line => line.Contains($"//nolint:{id}", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Example_IsReported(string id)
    {
        var analyzer = GoAnalyzers.CreateAll().Single(analyzer => analyzer.SupportedDiagnostics[0].Id == id);
        var gopath = Directory.CreateTempSubdirectory("goanalysis-example");
        try
        {
            var package = gopath.CreateSubdirectory(Path.Combine("src", "p"));
            File.WriteAllText(Path.Combine(package.FullName, "names.go"), Names);

            // Most is at home in a test, too; only C is not.
            var example = AsFile(analyzer.SupportedDiagnostics[0].Example);
            File.WriteAllText(Path.Combine(package.FullName, example.Contains("import \"C\"", StringComparison.Ordinal) ? "p.go" : "p_test.go"), example);
            var report = new WantTest(gopath.FullName, analyzer) { Context = BuildContext.Default with { GoRelease = WantPass.GoRelease } }.Run(["p"]);
            Assert.NotEmpty(report.Extra);
        }
        finally
        {
            gopath.Delete(recursive: true);
        }
    }

    /// <summary>An example is a file, declarations or statements.</summary>
    private static string AsFile(string example)
    {
        if (example.StartsWith("package ", StringComparison.Ordinal))
        {
            return example.Replace("package main", "package p", StringComparison.Ordinal) + "\n";
        }

        var imports = string.Concat(Imports.Where(path => Regex.IsMatch(example, $@"\b{path.Split('/')[^1]}\.")).Select(static path => $"import \"{path}\"\n"));
        return Declaration().IsMatch(example)
            ? $"package p\n\n{imports}\n{example}\n"
            : $"package p\n\n{imports}\nfunc frame() error {{\n{example}\nreturn nil\n}}\n";
    }

    [GeneratedRegex("^(func|type) ")]
    private static partial Regex Declaration();
}
