using Xunit.Abstractions;

namespace GoAnalysis.Analyzers.Tests;

/// <summary>Our rules meet all expectations of the passes they stand for, and report nothing else.</summary>
public class WantTableTests(ITestOutputHelper output)
{
    private static readonly Lazy<IReadOnlyList<WantRow>> Rows = new(static () => [.. WantPass.All.Select(WantTable.Run)]);

    [Fact]
    public void EveryFolderOfTestData_HasARow() => Assert.Equal(WantTable.Folders, WantPass.All.Select(static pass => pass.Folder));

    [Fact]
    public void RulesMeetAllExpectationsOfTheirPasses()
    {
        var gaps = from row in Rows.Value
                   where row.Rule.Length > 0
                   from gap in row.Report.Missing.Concat(row.Report.Extra)
                   select $"{row.Pass.Folder}: {gap}";
        Assert.Equal("", string.Join('\n', gaps));
    }

    /// <summary>Prints the table; WANT_TABLE names a file that it is written to, and WANT_PASS a pass whose gaps are listed.</summary>
    [Fact]
    public void Table_CountsTheExpectationsOfEveryPass()
    {
        var table = WantTable.Print(Rows.Value);
        foreach (var report in Rows.Value.Where(static row => row.Pass.Folder == Environment.GetEnvironmentVariable("WANT_PASS")).Select(static row => row.Report))
        {
            table += string.Join('\n', report.Missing.Concat(report.Extra)) + "\n";
        }

        output.WriteLine(table);
        if (Environment.GetEnvironmentVariable("WANT_TABLE") is { Length: > 0 } file)
        {
            File.WriteAllText(file, table);
        }

        // Passes that expect nothing: of the first the data is for 32 bits alone, of the second the test looks at something else.
        Assert.Equal(["atomicalign", "buildssa"], Rows.Value.Where(static row => row.Report.Wants == 0).Select(static row => row.Pass.Folder));
    }
}
