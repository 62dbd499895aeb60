using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GoAnalysis.Analyzers;
using GoAnalysis.Reporting;
using GoAnalysis.Scanning;

namespace GoAnalysis.Cli.Tests;

/// <summary>Holds the real output against the key lists of docs/contracts.md.</summary>
public sealed partial class ContractTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ScanJson_HasTheDocumentedKeysInTheirOrder()
    {
        folder.Write("main.go", "package main\n\nimport \"net/http\"\n\nfunc main() {\n\thttp.ListenAndServe(\":80\", nil)\n}\n")
            .Write("go.mod", "module example.com/shop\n\ngo 1.22\n")
            .Link("link.go", "main.go")
            .Commit();
        Check("scan", CommandLine.Run("scan", folder.Path, "--format", "json"));
    }

    [Fact]
    public void ParseJson_HasTheDocumentedKeysInTheirOrder()
    {
        folder.Write("bad.go", "package p\nfunc {\n");
        Check("parse", CommandLine.Run("parse", folder.Path, "--format", "json"));
    }

    [Fact]
    public void ImportsJsonLine_HasTheDocumentedKeysInTheirOrder()
    {
        folder.Write("a.go", "package p\n\nimport \"fmt\"\n");
        Check("imports", CommandLine.Run("imports", folder.Path));
    }

    [Fact]
    public void CallsJson_HasTheDocumentedKeysInTheirOrder()
    {
        folder.Write("p.go", "package p\n\nfunc f() { f() }\n");
        Check("calls", CommandLine.Run("calls", folder.Path, "--format", "jsonl"));
    }

    [Fact]
    public void LintJson_HasTheDocumentedKeysInTheirOrder()
    {
        folder.Write("p.go", "package p\n\nfunc f(x int) {\n\tx = x\n}\n");
        var found = LintPipeline.Run(new LintRequest
        {
            Paths = [folder.Path],
            Analyzers = GoAnalyzers.CreateAll(),
            CodeFixProviders = GoAnalyzers.CreateAllCodeFixProviders(),
        }).Result;
        using var output = new MemoryStream();
        LintJsonReport.Write(output, found with { Failures = [new LintFailure("GO9001", "p.go", "on purpose")] });
        Check("lint", new Result(0, Encoding.UTF8.GetString(output.ToArray()), ""));
    }

    [Fact]
    public void RulesJson_HasTheDocumentedKeysInTheirOrder() => Check("rules", CommandLine.Run("rules", "--format", "json"));

    [Fact]
    public void ActivityAndAuthorsJson_HaveTheDocumentedKeysInTheirOrder()
    {
        folder.Write("a.go", "package a\nimport \"net/http\"\n").Commit();
        folder.Write("b.go", "package a\nimport \"net/http\"\n").Run("git", "add", "-A");
        folder.Run("git", "-c", "user.name=Ann", "-c", "user.email=other@example.com", "commit", "-q", "-m", "x");
        Check("activity", CommandLine.Run("activity", folder.Path, "--format", "json"));
        Check("authors", CommandLine.Run("authors", folder.Path, "--format", "json"));
    }

    [Fact]
    public void GoAstExample_IsTheRealDump()
    {
        var document = Document();
        var shown = GoAstExample().Match(document);
        Assert.True(shown.Success, "docs/contracts.md shows no goast dump");
        var source = shown.Groups[1].Value.Replace("\\n", "\n", StringComparison.Ordinal);
        Assert.Equal(shown.Groups[2].Value, CommandLine.RunWith([], source, "parse", "--dump", "goast", "-").Output);
    }

    private static void Check(string command, Result result)
    {
        using var json = JsonDocument.Parse(result.Output);
        var keys = new List<string>();
        Collect(json.RootElement, "", keys);
        Assert.Equal(DocumentedKeys(command), keys);
    }

    /// <summary>The keys of the table below the mark; parts that only hold others are not listed there.</summary>
    private static List<string> DocumentedKeys(string command)
    {
        var table = Document().Split($"<!-- keys: {command} -->\n")[1].Split("\n\n")[0];
        return [.. DocumentedKey().Matches(table).Select(match => match.Groups[1].Value)];
    }

    private static void Collect(JsonElement element, string prefix, List<string> keys)
    {
        foreach (var property in element.EnumerateObject())
        {
            var key = prefix + property.Name;
            switch (property.Value.ValueKind)
            {
                case JsonValueKind.Object:
                    Collect(property.Value, key + ".", keys);
                    break;
                case JsonValueKind.Array:
                    keys.Add(key + "[]");
                    Assert.True(property.Value.GetArrayLength() > 0, $"{key} is empty here, so its keys cannot be checked");
                    if (property.Value[0].ValueKind == JsonValueKind.Object)
                    {
                        Collect(property.Value[0], key + "[].", keys);
                    }

                    break;
                default:
                    keys.Add(key);
                    break;
            }
        }
    }

    private static string Document()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Join(folder.FullName, "docs", "contracts.md");
            if (File.Exists(file))
            {
                return File.ReadAllText(file);
            }
        }

        throw new FileNotFoundException($"no docs/contracts.md above {AppContext.BaseDirectory}");
    }

    [GeneratedRegex(@"^\| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex DocumentedKey();

    [GeneratedRegex(@"\$ printf '([^']+)' \| goanalysis parse --dump goast -\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex GoAstExample();
}
