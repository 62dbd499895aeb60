using System.Collections.Frozen;
using System.Text;

namespace GoAnalysis.Analyzers;

/// <summary>What a verb can format.</summary>
[Flags]
internal enum ArgumentKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Booleans.</summary>
    Bool = 1,

    /// <summary>Integers.</summary>
    Int = 2,

    /// <summary>Characters.</summary>
    Rune = 4,

    /// <summary>Strings and what can be one: byte slices, errors, stringers.</summary>
    String = 8,

    /// <summary>Floating-point numbers.</summary>
    Float = 16,

    /// <summary>Complex numbers.</summary>
    Complex = 32,

    /// <summary>Pointers and what is one inside.</summary>
    Pointer = 64,

    /// <summary>Errors alone.</summary>
    Error = 128,

    /// <summary>Everything.</summary>
    Any = 256 - 1,
}

/// <summary>A verb of package fmt. https://pkg.go.dev/fmt#hdr-Printing</summary>
/// <param name="Flags">The flags that mean something for it.</param>
/// <param name="Kinds">What it formats.</param>
internal sealed record FormatVerb(string Flags, ArgumentKinds Kinds)
{
    private const string OfNumbers = " -+.0";
    private const string All = " -+.0#";
    private const ArgumentKinds Fractions = ArgumentKinds.Float | ArgumentKinds.Complex;

    private static readonly FrozenDictionary<char, FormatVerb> Verbs = Table(
        ("%", "", ArgumentKinds.None),
        ("b", All, ArgumentKinds.Int | Fractions | ArgumentKinds.Pointer),
        ("c", "-", ArgumentKinds.Rune | ArgumentKinds.Int),
        ("d", OfNumbers, ArgumentKinds.Int | ArgumentKinds.Pointer),
        ("eEfFgG", All, Fractions),
        ("oO", All, ArgumentKinds.Int | ArgumentKinds.Pointer),
        ("p", "-#", ArgumentKinds.Pointer),
        ("q", All, ArgumentKinds.Rune | ArgumentKinds.Int | ArgumentKinds.String),
        ("s", OfNumbers, ArgumentKinds.String),
        ("t", "-", ArgumentKinds.Bool),
        ("T", "-", ArgumentKinds.Any),
        ("U", "-#", ArgumentKinds.Rune | ArgumentKinds.Int),
        ("v", All, ArgumentKinds.Any),
        ("w", All, ArgumentKinds.Error),
        ("xX", All, ArgumentKinds.Rune | ArgumentKinds.Int | ArgumentKinds.String | ArgumentKinds.Pointer | Fractions));

    /// <summary>The verb of a character; null where fmt has none.</summary>
    public static FormatVerb? Find(Rune verb) => verb.IsAscii ? Verbs.GetValueOrDefault((char)verb.Value) : null;

    private static FrozenDictionary<char, FormatVerb> Table(params ReadOnlySpan<(string Characters, string Flags, ArgumentKinds Kinds)> rows)
    {
        var verbs = new Dictionary<char, FormatVerb>();
        foreach (var (characters, flags, kinds) in rows)
        {
            foreach (var character in characters)
            {
                verbs.Add(character, new FormatVerb(flags, kinds));
            }
        }

        return verbs.ToFrozenDictionary();
    }
}
