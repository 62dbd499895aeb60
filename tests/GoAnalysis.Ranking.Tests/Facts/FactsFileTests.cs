using System.Text;
using GoAnalysis.Model;
using GoAnalysis.Tests;

namespace GoAnalysis.Ranking.Tests.Facts;

public sealed class FactsFileTests
{
    [Fact]
    public void Example_IsThatOfTheDocument()
    {
        string page = File.ReadAllText(Path.Combine(Document.Root, "docs/facts.md"));
        string example = page.Split("```json\n")[1].Split("```")[0];
        Assert.Equal(
            new RepositoryFacts { Stars = 1200, MergedRequests = 340, CiPassRate = 0.97, IssueResponseHours = 18.5, Sponsorships = null },
            FactsFile.Parse(Encoding.UTF8.GetBytes(example), "facts.json"));
    }

    [Fact]
    public void Keys_AreThoseOfTheDocument()
    {
        var stated = Document.Rows("docs/facts.md", "key", "value", "range").Select(row => row[0].Trim('`')).Where(key => key != "schema");
        string message = Assert.Throws<InputException>(() => Parse("{\"x\": 1}")).Message;
        Assert.EndsWith($"expected one of {string.Join(", ", stated)}.", message);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("\ufeff{ }\n")]
    [InlineData("{\"stars\": null, \"ciPassRate\": null}")]
    [InlineData("{\"schema\": \"goanalysis/facts/1\"}")]
    public void WhatIsNotStated_IsUnknown(string json) => Assert.Equal(new RepositoryFacts(), Parse(json));

    [Theory]
    [InlineData("{\"ciPassRate\": 0}", 0d)]
    [InlineData("{\"ciPassRate\": 1}", 1d)]
    [InlineData("{\"ciPassRate\": 5e-1}", 0.5)]
    public void Rate_IsTaken(string json, double expected) => Assert.Equal(expected, Parse(json).CiPassRate);

    [Theory]
    [InlineData("{\n\n\"stars\": \"many\"}", "f.json:3: key 'stars': found \"many\", expected a whole number from 0, or null where it is not known.")]
    [InlineData("{\"stars\": -1}", "f.json:1: key 'stars': found -1, expected a whole number from 0, or null where it is not known.")]
    [InlineData("{\"stars\": 1.5}", "f.json:1: key 'stars': found 1.5, expected a whole number from 0, or null where it is not known.")]
    [InlineData("{\"stars\": 1e30}", "f.json:1: key 'stars': found 1e30, expected a whole number from 0, or null where it is not known.")]
    [InlineData("{\"stars\": true}", "f.json:1: key 'stars': found true, expected a whole number from 0, or null where it is not known.")]
    [InlineData("{\"stars\": [1]}", "f.json:1: key 'stars': found an array, expected a whole number from 0, or null where it is not known.")]
    [InlineData("{\r\n\"mergedRequests\": {}}", "f.json:2: key 'mergedRequests': found an object, expected a whole number from 0, or null where it is not known.")]
    [InlineData("{\"ciPassRate\": 97}", "f.json:1: key 'ciPassRate': found 97, expected a number from 0 to 1, or null where it is not known.")]
    [InlineData("{\"issueResponseHours\": -2}", "f.json:1: key 'issueResponseHours': found -2, expected a number from 0, or null where it is not known.")]
    [InlineData("{\"issueResponseHours\": 1e999}", "f.json:1: key 'issueResponseHours': found 1e999, expected a number from 0, or null where it is not known.")]
    [InlineData("{\"stars\": 1,\n\"stars\": 2}", "f.json:2: key 'stars': found a second time, expected once.")]
    [InlineData("{\"schema\": \"other\"}", "f.json:1: key 'schema': found \"other\", expected \"goanalysis/facts/1\".")]
    [InlineData("[]", "f.json:1: found an array, expected an object of facts.")]
    [InlineData("null", "f.json:1: found null, expected an object of facts.")]
    public void Mistake_IsNamedWithItsLineAndKey(string json, string expected) =>
        Assert.Equal(expected, Assert.Throws<InputException>(() => Parse(json)).Message);

    [Theory]
    [InlineData("", 1)]
    [InlineData("{\n\"stars\": 1,\n}", 3)]
    [InlineData("{\"stars\": 1}\n{}", 2)]
    [InlineData("{\"stars\":\nyes}", 2)]
    [InlineData("{\n// comment\n}", 2)]
    [InlineData("{\"stars\": 1", 1)]
    [InlineData("\u0000", 1)]
    public void TextThatIsNoJson_IsNamedWithItsLine(string json, int line) =>
        Assert.StartsWith($"f.json:{line}: not valid JSON: ", Assert.Throws<InputException>(() => Parse(json)).Message);

    [Fact]
    public void AnyBytes_GiveFactsOrAMessage()
    {
        var random = new Random(6);
        byte[] start = "{\"stars\": 1, \"ciPassRate\": 0.5, \"\\ud800\": \"\\ud800\"}"u8.ToArray();
        for (int round = 0; round < 5_000; round++)
        {
            byte[] bytes = [.. start];
            for (int i = random.Next(4); i >= 0; i--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Exception? thrown = Record.Exception(() => FactsFile.Parse(bytes, "f.json"));
            Assert.True(thrown is null or InputException, thrown?.ToString());
        }
    }

    private static RepositoryFacts Parse(string json) => FactsFile.Parse(Encoding.UTF8.GetBytes(json), "f.json");
}
