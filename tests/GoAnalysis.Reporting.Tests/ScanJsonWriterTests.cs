using System.Text;
using System.Text.Json;
using GoAnalysis.Model;

namespace GoAnalysis.Reporting.Tests;

public class ScanJsonWriterTests
{
    [Fact]
    public void Write_FirstKeyIsTheSchema()
    {
        using var json = JsonDocument.Parse(Write(SampleScan.WithHistory));
        var first = json.RootElement.EnumerateObject().First();
        Assert.Equal(("schema", "goanalysis/scan/1"), (first.Name, first.Value.GetString()));
    }

    [Fact]
    public void Write_TimesAreUtcToTheSecond()
    {
        using var json = JsonDocument.Parse(Write(SampleScan.WithHistory));
        var activity = json.RootElement.GetProperty("activity");
        Assert.Equal("2014-06-16T23:57:02Z", activity.GetProperty("firstCommit").GetString());
        Assert.Equal("2024-01-02T03:04:05Z", activity.GetProperty("lastCommit").GetString());
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(100, "100")]
    [InlineData(83.123456, "83.1235")]
    [InlineData(0.5, "0.5")]
    [InlineData(0.00004, "0")]
    [InlineData(-0.00001, "0")]
    [InlineData(1e14, "100000000000000")]
    public void Number_HasAtMostFourDecimals(double value, string expected) =>
        Assert.Equal(expected, ContractJson.Format(value));

    [Fact]
    public void Write_NumberOutsideTheRealLine_IsUnknown()
    {
        var result = SampleScan.WithHistory with { Activity = SampleScan.WithHistory.Activity with { Score = double.NaN } };
        using var json = JsonDocument.Parse(Write(result));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("activity").GetProperty("score").ValueKind);
    }

    [Fact]
    public void Write_UnknownIsNull_NeverAbsent()
    {
        using var json = JsonDocument.Parse(Write(SampleScan.PlainFolder));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("repository").GetProperty("head").ValueKind);
        var activity = json.RootElement.GetProperty("activity");
        Assert.False(activity.GetProperty("known").GetBoolean());
        foreach (var key in new[] { "score", "state", "stateRule", "commits", "authors", "firstCommit", "lastCommit", "partial" })
        {
            Assert.Equal(JsonValueKind.Null, activity.GetProperty(key).ValueKind);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 2)]
    [InlineData(int.MaxValue, 3)]
    public void Write_LimitCutsEvidence_ButNotItsTotal(int limit, int expected)
    {
        using var json = JsonDocument.Parse(Write(SampleScan.WithHistory, limit));
        var skill = json.RootElement.GetProperty("skills")[0];
        Assert.Equal(3, skill.GetProperty("evidenceTotal").GetInt32());
        Assert.Equal(expected, skill.GetProperty("evidence").GetArrayLength());
    }

    [Fact]
    public void Write_HostilePath_IsEscapedAndComesBackWhole()
    {
        var text = Encoding.UTF8.GetString(Write(SampleScan.WithHistory));
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u202e', text);
        using var json = JsonDocument.Parse(text);
        Assert.Equal(SampleScan.HostilePath, json.RootElement.GetProperty("files").GetProperty("skipped")[0].GetProperty("path").GetString());
    }

    [Fact]
    public void Write_UnpairedSurrogate_StaysValidUtf8()
    {
        var result = SampleScan.PlainFolder with { Repository = new RepositoryInfo("bad\ud800name", null, []) };
        using var json = JsonDocument.Parse(Write(result));
        Assert.Equal("bad\ufffdname", json.RootElement.GetProperty("repository").GetProperty("path").GetString());
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes() =>
        Assert.Equal(Write(SampleScan.WithHistory), Write(SampleScan.WithHistory));

    [Fact]
    public void Write_EndsWithOneLineEnd_AndHasNoCarriageReturn()
    {
        var text = Encoding.UTF8.GetString(Write(SampleScan.WithHistory));
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    private static byte[] Write(ScanResult result, int limit = ScanJsonWriter.DefaultEvidenceLimit)
    {
        using var output = new MemoryStream();
        ScanJsonWriter.Write(output, result, limit);
        return output.ToArray();
    }
}
