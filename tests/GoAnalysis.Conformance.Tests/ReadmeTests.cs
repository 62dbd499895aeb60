namespace GoAnalysis.Conformance.Tests;

public class ReadmeTests
{
    [Fact]
    public void LibraryExample_IsTheOneThatCompiles()
    {
        var compiled = Between(Checkout.Read("tests/GoAnalysis.Conformance.Tests/ReadmeExample.cs"), "// README begins\n", "// README ends");
        var shown = Between(Checkout.Read("README.md"), "```csharp\n", "```");
        Assert.Equal(Unindent(compiled), Unindent(shown[shown.IndexOf("var ", StringComparison.Ordinal)..]));
    }

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static string Unindent(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim())).Trim();
}
