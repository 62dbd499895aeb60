using System.Text;

namespace GoAnalysis.Syntax.Tests;

public class GoStringTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a/b\"", "a/b")]
    [InlineData("`a\\n\r\n`", "a\\n\n")]
    [InlineData("\"\\a\\b\\f\\n\\r\\t\\v\\\\\\\"\"", "\a\b\f\n\r\t\v\\\"")]
    [InlineData("\"\\x41\\101\\u00e9\\U0001F600\"", "AAé😀")]
    [InlineData("\"\\xc3\\xa9\"", "é")]
    [InlineData("\"\\xff\"", "\uFFFD")]
    [InlineData("\"open", "open")]
    [InlineData("\"\\", "\\")]
    [InlineData("\"\\x4", "x4")]
    public void Unquote_GivesTheValue(string literal, string expected) =>
        Assert.Equal(expected, GoString.Unquote(Encoding.UTF8.GetBytes(literal)));
}
