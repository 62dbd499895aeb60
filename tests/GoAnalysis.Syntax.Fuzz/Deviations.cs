using System.Text;
using System.Text.RegularExpressions;

namespace GoAnalysis.Syntax.Fuzz;

/// <summary>Where our verdict differs from that of Go 1.19's parser on purpose (docs/deviations.md).</summary>
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

        if (!go.IsAccepted)
        {
            // go/parser takes no type literal behind '~' where type parameters may begin.
            return ours.Length == 0 && go.Message == "expected expression" && TypeBrackets().IsMatch(Encoding.UTF8.GetString(source)) ? "deviation: constraint"
                : null;
        }

        if (!TypeBrackets().IsMatch(Encoding.UTF8.GetString(source)))
        {
            return null;
        }

        return ours == "expected expression, found a type" ? "deviation: length of types"
            : ours.StartsWith("expected ", StringComparison.Ordinal) ? "deviation: constraint"
            : null;
    }

    /// <summary>A type's name and a bracket with a name and what can begin a constraint or go on with a length.</summary>
    [GeneratedRegex(@"\w\s*\[\s*\w+\s*[|(*]")]
    private static partial Regex TypeBrackets();

    /// <summary>What a message says of one source only: quoted text, and what is found.</summary>
    [GeneratedRegex("(?<=found ).+|U\\+[0-9A-F]+.*|(?<=path: ).+")]
    public static partial Regex Particular();
}
