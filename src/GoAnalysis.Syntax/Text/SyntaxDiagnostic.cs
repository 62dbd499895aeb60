using System.Globalization;
using System.Text;

namespace GoAnalysis.Syntax;

/// <summary>What is wrong with a piece of source. The wording stands in <see cref="SyntaxDiagnostic.Message"/>.</summary>
public enum SyntaxErrorCode
{
    /// <summary>A character that starts no token. Argument: the code point.</summary>
    IllegalCharacter,

    /// <summary>A NUL byte.</summary>
    IllegalNul,

    /// <summary>Bytes that are no UTF-8.</summary>
    IllegalEncoding,

    /// <summary>A byte order mark anywhere but at the start.</summary>
    IllegalByteOrderMark,

    /// <summary>A general comment without its end.</summary>
    CommentNotTerminated,

    /// <summary>An interpreted string without its end on the same line.</summary>
    StringNotTerminated,

    /// <summary>A raw string without its end.</summary>
    RawStringNotTerminated,

    /// <summary>A rune literal without its end.</summary>
    RuneNotTerminated,

    /// <summary>A rune literal with no character or several.</summary>
    IllegalRune,

    /// <summary>A backslash followed by something else than an escape.</summary>
    UnknownEscape,

    /// <summary>An escape that the literal's end cuts off.</summary>
    EscapeNotTerminated,

    /// <summary>A character that is no digit of its escape. Argument: the code point.</summary>
    IllegalCharacterInEscape,

    /// <summary>An escape for a surrogate half or a value above U+10FFFF.</summary>
    InvalidCodePoint,

    /// <summary>A number without digits. Argument: the kind of literal.</summary>
    NoDigits,

    /// <summary>A digit too large for the base. Arguments: digit, kind of literal.</summary>
    InvalidDigit,

    /// <summary>A <c>_</c> that does not separate digits.</summary>
    MisplacedSeparator,

    /// <summary>An exponent without digits.</summary>
    ExponentWithoutDigits,

    /// <summary>A <c>p</c> exponent of a number that is not hexadecimal. Argument: the exponent character.</summary>
    ExponentNeedsHexadecimal,

    /// <summary>An <c>e</c> exponent of a number that is not decimal. Argument: the exponent character.</summary>
    ExponentNeedsDecimal,

    /// <summary>A hexadecimal float without its exponent.</summary>
    HexadecimalNeedsExponent,

    /// <summary>A radix point in an integer literal. Argument: the kind of literal.</summary>
    InvalidRadixPoint,

    /// <summary>Something else was expected. Arguments: expected, found.</summary>
    Unexpected,

    /// <summary>A construct that is refused as a whole. Argument: the reason.</summary>
    Refused,

    /// <summary>Nested too deeply. Argument: the limit.</summary>
    TooDeep,

    /// <summary>More errors than are reported. Argument: the limit.</summary>
    TooManyErrors,
}

/// <summary>One syntax error: a place, a code and its arguments.</summary>
/// <param name="ByteOffset">0-based offset of the first byte.</param>
/// <param name="Code">What is wrong.</param>
/// <param name="Argument">First argument of the message.</param>
/// <param name="Argument2">Second argument of the message.</param>
public readonly record struct SyntaxDiagnostic(int ByteOffset, SyntaxErrorCode Code, string Argument = "", string Argument2 = "")
{
    /// <summary>The message in English; lexical errors are worded as go/scanner words them.</summary>
    public string Message => Code switch
    {
        SyntaxErrorCode.IllegalCharacter => $"illegal character {Argument}",
        SyntaxErrorCode.IllegalNul => "illegal character NUL",
        SyntaxErrorCode.IllegalEncoding => "illegal UTF-8 encoding",
        SyntaxErrorCode.IllegalByteOrderMark => "illegal byte order mark",
        SyntaxErrorCode.CommentNotTerminated => "comment not terminated",
        SyntaxErrorCode.StringNotTerminated => "string literal not terminated",
        SyntaxErrorCode.RawStringNotTerminated => "raw string literal not terminated",
        SyntaxErrorCode.RuneNotTerminated => "rune literal not terminated",
        SyntaxErrorCode.IllegalRune => "illegal rune literal",
        SyntaxErrorCode.UnknownEscape => "unknown escape sequence",
        SyntaxErrorCode.EscapeNotTerminated => "escape sequence not terminated",
        SyntaxErrorCode.IllegalCharacterInEscape => $"illegal character {Argument} in escape sequence",
        SyntaxErrorCode.InvalidCodePoint => "escape sequence is invalid Unicode code point",
        SyntaxErrorCode.NoDigits => $"{Argument} has no digits",
        SyntaxErrorCode.InvalidDigit => $"invalid digit '{Argument}' in {Argument2}",
        SyntaxErrorCode.MisplacedSeparator => "'_' must separate successive digits",
        SyntaxErrorCode.ExponentWithoutDigits => "exponent has no digits",
        SyntaxErrorCode.ExponentNeedsHexadecimal => $"'{Argument}' exponent requires hexadecimal mantissa",
        SyntaxErrorCode.ExponentNeedsDecimal => $"'{Argument}' exponent requires decimal mantissa",
        SyntaxErrorCode.HexadecimalNeedsExponent => "hexadecimal mantissa requires a 'p' exponent",
        SyntaxErrorCode.InvalidRadixPoint => $"invalid radix point in {Argument}",
        SyntaxErrorCode.Unexpected => $"expected {Argument}, found {Argument2}",
        SyntaxErrorCode.Refused => Argument,
        SyntaxErrorCode.TooDeep => $"nested deeper than {Argument} levels",
        SyntaxErrorCode.TooManyErrors => $"too many errors (more than {Argument})",
        _ => throw new InvalidOperationException(Code.ToString()),
    };

    /// <summary>A code point as go/scanner shows it, such as <c>U+0040 '@'</c>; the number alone where Go does not print it.</summary>
    /// <param name="codePoint">The code point.</param>
    internal static string Show(int codePoint)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"U+{codePoint:X4}");
        return Rune.TryCreate(codePoint, out var rune) && IsPrintable(rune) ? $"{number} '{rune}'" : number;
    }

    /// <summary>Go's unicode.IsPrint: letters, marks, numbers, punctuation, symbols, and of the spaces the one of ASCII.</summary>
    private static bool IsPrintable(Rune rune) =>
        rune.Value == ' ' || Rune.IsLetter(rune) || Rune.IsNumber(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune)
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
