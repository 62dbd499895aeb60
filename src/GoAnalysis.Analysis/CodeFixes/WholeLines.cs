using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>Tidies edits up.</summary>
internal static class WholeLines
{
    /// <summary>Makes a deletion that would leave blank lines take these along; any other edit stays as it is.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="edit">An edit inside the file.</param>
    public static TextEdit Of(GoSyntaxTree tree, TextEdit edit)
    {
        var span = edit.Span;
        if (edit.NewText.Length > 0 || span.Length == 0)
        {
            return edit;
        }

        var source = tree.Source.Span;
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
        return isAlone ? TextEdit.Delete(new TextSpan(start, end + 1 - start)) : edit;
    }

    private static bool IsBlank(byte character) => character is (byte)' ' or (byte)'\t' or (byte)'\r';
}
