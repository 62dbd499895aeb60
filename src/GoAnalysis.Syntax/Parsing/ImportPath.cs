using System.Globalization;
using System.Text;

namespace GoAnalysis.Syntax.Parsing;

/// <summary>What go/parser takes as an import path: graphic characters without white space and without
/// <c>!"#$%&amp;'()*,:;&lt;=&gt;?[\]^{|}`</c> and U+FFFD.</summary>
internal static class ImportPath
{
    private const string IllegalCharacters = "!\"#$%&'()*,:;<=>?[\\]^{|}`\uFFFD";

    /// <summary>Whether a string literal, quotes included, is an import path.</summary>
    public static bool IsValid(ReadOnlySpan<byte> literal)
    {
        if (literal.Length < 2)
        {
            return false;
        }

        var path = literal[1..^1];
        if (path.IndexOfAnyExcept(SimpleCharacters) < 0)
        {
            return !path.IsEmpty;
        }

        var value = GoString.Unquote(literal);
        foreach (var rune in value.EnumerateRunes())
        {
            if (!IsGraphic(rune) || Rune.IsWhiteSpace(rune) || (rune.IsBmp && IllegalCharacters.Contains((char)rune.Value)))
            {
                return false;
            }
        }

        return value.Length > 0;
    }

    private static readonly System.Buffers.SearchValues<byte> SimpleCharacters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-~+@"u8);

    // Go's unicode.IsGraphic: letters, marks, numbers, punctuation, symbols and space separators.
    private static bool IsGraphic(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
