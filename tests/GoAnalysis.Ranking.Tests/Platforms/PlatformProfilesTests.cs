using System.Text;
using GoAnalysis.Model;

namespace GoAnalysis.Ranking.Tests.Platforms;

public sealed class PlatformProfilesTests
{
    private const string Good = """{"platforms":[{"id":"p","name":"P","aliases":[],"terms":[{"name":"t","measure":"activity","weight":1,"assumption":false}]}]}""";

    [Fact]
    public void GoodFile_IsRead() =>
        Assert.Equal(PlatformMeasure.Activity, Assert.Single(Assert.Single(Parse(Good)).Terms).Measure);

    [Theory]
    [InlineData("\"weight\":1", "\"weight\":0.9", "f.json: platform 'p': the weights add up to 0.9, expected 1.")]
    [InlineData("\"weight\":1", "\"weight\":-1", "f.json: platform 'p', term 't': weight -1 is out of range, expected above 0 and at most 1.")]
    [InlineData("\"weight\":1", "\"weight\":1e400", "f.json: platform 'p', term 't': weight 1e400 is out of range, expected above 0 and at most 1.")]
    [InlineData("\"weight\":1", "\"weight\":\"1\"", "f.json: platform 'p', term 't': expected the key 'weight' with a value of type Number.")]
    [InlineData("\"activity\"", "\"luck\"", "f.json: platform 'p', term 't': unknown measure 'luck', expected skillFit, activity, codeQuality, projectQuality, community, mergedRequests or ciPassRate.")]
    [InlineData("\"id\":\"p\"", "\"id\":\"\"", "f.json: the key 'id' is empty.")]
    [InlineData(",\"assumption\":false", "", "f.json: platform 'p': expected the key 'assumption' with true or false.")]
    [InlineData("\"aliases\":[]", "\"aliases\":[1]", "f.json: platform 'p': found Number, expected String.")]
    [InlineData("{\"platforms\":[", "{\"platforms\":[1,", "f.json: found Number, expected Object.")]
    [InlineData("\"platforms\":", "\"platform\":", "f.json: expected the key 'platforms' with a value of type Array.")]
    public void Mistake_NamesPlatformAndKey(string found, string replacement, string message) =>
        Assert.Equal(message, Assert.Throws<InputException>(() => Parse(Good.Replace(found, replacement, StringComparison.Ordinal))).Message);

    [Fact]
    public void BrokenJson_IsAnInputError() =>
        Assert.StartsWith("f.json: ", Assert.Throws<InputException>(() => Parse("{")).Message, StringComparison.Ordinal);

    [Fact]
    public void SamePlatformTwice_IsRefused()
    {
        string platform = Good["{\"platforms\":[".Length..^2];
        string twice = Good.Replace(platform, $"{platform},{platform}", StringComparison.Ordinal);
        Assert.Equal("f.json: platform 'p' stands twice.", Assert.Throws<InputException>(() => Parse(twice)).Message);
    }

    private static IReadOnlyList<PlatformProfile> Parse(string json) => PlatformProfiles.Parse(Encoding.UTF8.GetBytes(json), "f.json");
}
