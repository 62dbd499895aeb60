namespace GoAnalysis.Reporting.Tests;

public class TerminalTextTests
{
    [Theory]
    [InlineData("main.go", "main.go")]
    [InlineData("包/文件.go", "包/文件.go")]
    [InlineData("[red]not markup[/]", "[red]not markup[/]")]
    [InlineData("a\tb\nc\rd", "a\\tb\\nc\\rd")]
    [InlineData("\0\u0007\u001b[2J\u007f", "\\x00\\x07\\x1b[2J\\x7f")]
    [InlineData("\u0085\u009b31m", "\\u0085\\u009b31m")]
    [InlineData("og.\u202egpj\u2066\u200e\u061c", "og.\\u202egpj\\u2066\\u200e\\u061c")]
    [InlineData("zero\u200bwidth\ufeff\u2028", "zero\\u200bwidth\\ufeff\\u2028")]
    [InlineData("pair \ud83d\ude00 tag \udb40\udc41", "pair \ud83d\ude00 tag \\U000e0041")]
    public void Escape_LeavesOnlyWhatATerminalShows(string hostile, string expected) =>
        Assert.Equal(expected, TerminalText.Escape(hostile));

    // Not theory data: the test runner stores that as UTF-8, where a lone surrogate does not survive.
    [Fact]
    public void Escape_UnpairedSurrogates_AreEscaped() =>
        Assert.Equal("lone\\ud83d surrogate \\ude00", TerminalText.Escape("lone\ud83d surrogate \ude00"));

    [Fact]
    public void Escape_OfEveryCharacter_HoldsNoControl()
    {
        var all = string.Concat(Enumerable.Range(0, 0x10000).Select(value => (char)value));
        Assert.DoesNotContain(TerminalText.Escape(all), char.IsControl);
    }

    [Fact]
    public void Escape_OfHarmlessText_AllocatesNothing()
    {
        const string harmless = "internal/bytealg/equal_native.go";
        Assert.Same(harmless, TerminalText.Escape(harmless));
    }
}
