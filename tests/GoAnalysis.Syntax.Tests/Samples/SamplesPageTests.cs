using System.Text;
using System.Text.RegularExpressions;
using GoAnalysis.Tests;

namespace GoAnalysis.Syntax.Tests.Samples;

/// <summary>
/// Holds docs/samples.md to the samples in this folder: a section's program is the regions that have its heading as their
/// name, and its output is what that program prints. Where GOANALYSIS_UPDATE_GOLDENS is set, both are rewritten.
/// </summary>
[Collection(OwnsTheConsole.Name)]
public partial class SamplesPageTests
{
    private static readonly string Page = Path.Combine(Document.Root, "docs", "samples.md");
    private static readonly string Folder = Path.Combine(Document.Root, "tests", "GoAnalysis.Syntax.Tests", "Samples");

    [Fact]
    public async Task Page_ShowsTheSamples_AndWhatTheyPrint()
    {
        var samples = await RunAll();
        var page = await File.ReadAllTextAsync(Page);
        var expected = Section().Replace(page, section =>
        {
            var title = section.Groups["title"].Value;
            Assert.True(samples.Remove(title, out var sample), $"no sample has a region named '{title}'");
            return $"## {title}\n{section.Groups["text"].Value}```csharp\n{sample.Code}```\n\n```text\n{sample.Output}```\n";
        });

        Assert.Empty(samples.Keys);
        if (Environment.GetEnvironmentVariable("GOANALYSIS_UPDATE_GOLDENS") is { Length: > 0 })
        {
            await File.WriteAllTextAsync(Page, expected);
            page = expected;
        }

        Assert.Equal(expected, page);
    }

    private static async Task<Dictionary<string, (string Code, string Output)>> RunAll()
    {
        var samples = new Dictionary<string, (string, string)>();
        var console = Console.Out;
        try
        {
            foreach (var path in Directory.EnumerateFiles(Folder, "*Sample.cs"))
            {
                var regions = Region().Matches(await File.ReadAllTextAsync(path));
                var title = Assert.Single(regions.Select(region => region.Groups["name"].Value).Distinct());
                var code = string.Join('\n', regions.Select(region => Unindent(region.Groups["code"].Value)));

                // What the sample needs stands in the folder of the test data; no other test writes to the console.
                using var output = new StringWriter { NewLine = "\n" };
                Console.SetOut(output);
                var run = typeof(SamplesPageTests).Assembly.GetType($"{typeof(SamplesPageTests).Namespace}.{Path.GetFileNameWithoutExtension(path)}")!.GetMethod("Run")!;
                object[] arguments = run.GetParameters().Length == 0 ? [] : [Path.Combine(Goldens.Folder, "samples")];
                if (run.Invoke(null, arguments) is Task task)
                {
                    await task;
                }

                samples.Add(title, (code, output.ToString()));
            }
        }
        finally
        {
            Console.SetOut(console);
        }

        return samples;
    }

    private static string Unindent(string code)
    {
        var lines = code.Split('\n');
        var margin = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart(' ').Length);
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(line.Length > margin ? line[margin..] : "").Append('\n');
        }

        return text.ToString();
    }

    [GeneratedRegex(@"^ *#region (?<name>.+)\n\n(?<code>(?s:.*?))\n\n *#endregion$", RegexOptions.Multiline)]
    private static partial Regex Region();

    [GeneratedRegex(@"^## (?<title>.+)\n(?<text>(?s:.*?))```csharp\n(?s:.*?)```\n\n```text\n(?s:.*?)```\n", RegexOptions.Multiline)]
    private static partial Regex Section();
}

/// <summary>The samples print to a console that is theirs for the time; FsCheck writes to it whatever it is asked, so nothing runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class OwnsTheConsole
{
    public const string Name = nameof(OwnsTheConsole);
}
