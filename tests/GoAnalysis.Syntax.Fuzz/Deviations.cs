using System.Text;
using System.Text.RegularExpressions;

namespace GoAnalysis.Syntax.Fuzz;

/// <summary>Where our verdict differs from that of Go 1.19's parser on purpose (docs/fuzzing.md).</summary>
internal static partial class Deviations
{
    /// <summary>The name of the deviation that explains a difference; null where none does.</summary>
    /// <param name="go">Go's answer.</param>
    /// <param name="ours">Our first error; empty for a source that we accept.</param>
    /// <param name="source">The source.</param>
    public static string? Name(GoAnswer go, string ours, byte[] source)
    {
        if (ours.StartsWith("nested deeper", StringComparison.Ordinal))
        {
            return "deviation: depth";
        }

        if (go.Message.Contains("generic type cannot be alias", StringComparison.Ordinal))
        {
            return "deviation: generic alias";
        }

        if (!go.IsAccepted)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(source);
        return ours == "expected expression, found a type" && LengthOfTypes().IsMatch(text) ? "deviation: array length of types"
            : ours.StartsWith("expected type, found", StringComparison.Ordinal) && text.Contains("interface", StringComparison.Ordinal) ? "deviation: embedded instance of a value"
            : null;
    }

    /// <summary>A type's name and a bracket with a name and <c>|</c>: type parameters but for what stands behind them.</summary>
    [GeneratedRegex(@"\w\s*\[\s*\w+\s*\|")]
    private static partial Regex LengthOfTypes();

    /// <summary>What a message says of one source only: quoted text, and what is found.</summary>
    [GeneratedRegex("(?<=found ).+|U\\+[0-9A-F]+.*|(?<=path: ).+")]
    public static partial Regex Particular();
}
