using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>Edits that fixes have in common.</summary>
public static class SourceEdits
{
    /// <summary>Deletes a statement, with its lines where nothing else stands on them.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="span">The statement, in bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span is not inside the file.</exception>
    public static TextEdit DeleteStatement(GoSyntaxTree tree, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var source = tree.Source.Span;
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start, nameof(span));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, source.Length, nameof(span));
        var start = span.Start;
        while (start > 0 && IsBlank(source[start - 1]))
        {
            start--;
        }

        var end = span.End;
        while (end < source.Length && IsBlank(source[end]))
        {
            end++;
        }

        var isAlone = (start == 0 || source[start - 1] == '\n') && end < source.Length && source[end] == '\n';
        return TextEdit.Delete(isAlone ? new TextSpan(start, end + 1 - start) : span);
    }

    private static bool IsBlank(byte character) => character is (byte)' ' or (byte)'\t' or (byte)'\r';
}
