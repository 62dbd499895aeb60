using System.Text;

namespace GoAnalysis.Analysis.Testing;

/// <summary>Texts in one file, as golang.org/x/tools/txtar has them: a line <c>-- name --</c> starts each.</summary>
/// <param name="Comment">What stands before the first.</param>
/// <param name="Files">Names and texts; a line end is added to a text that ends without one.</param>
internal sealed record TxtarArchive(string Comment, IReadOnlyList<(string Name, string Text)> Files)
{
    public static TxtarArchive Parse(string text)
    {
        var files = new List<(string Name, StringBuilder Text)>();
        var comment = new StringBuilder();
        var current = comment;
        while (text.Length > 0)
        {
            var length = text.IndexOf('\n', StringComparison.Ordinal) + 1;
            var line = length == 0 ? text : text[..length];
            text = text[line.Length..];
            if (NameOf(line.TrimEnd('\n')) is { } name)
            {
                files.Add((name, current = new StringBuilder()));
            }
            else
            {
                current.Append(line).Append(line.EndsWith('\n') ? "" : "\n");
            }
        }

        return new TxtarArchive(comment.ToString(), [.. files.Select(static file => (file.Name, file.Text.ToString()))]);
    }

    private static string? NameOf(string line) =>
        line.StartsWith("-- ", StringComparison.Ordinal) && line.TrimEnd('\r') is var trimmed && trimmed.EndsWith(" --", StringComparison.Ordinal)
            && trimmed.Length > "-- --".Length && trimmed["-- ".Length..^" --".Length].Trim() is { Length: > 0 } name
            ? name
            : null;
}
