using System.Text;

namespace GoAnalysis.Syntax;

/// <summary>Puts a text in the place of a span of bytes.</summary>
/// <param name="Span">What is replaced, in bytes of the source as it is before any edit; empty for an insertion.</param>
/// <param name="NewText">What stands there afterwards, as UTF-8; empty for a deletion.</param>
public readonly record struct TextEdit(TextSpan Span, string NewText)
{
    /// <summary>An edit that inserts a text.</summary>
    /// <param name="byteOffset">Where, 0-based; what stands there goes behind the text.</param>
    /// <param name="text">The text.</param>
    public static TextEdit Insert(int byteOffset, string text) => new(new TextSpan(byteOffset, 0), text);

    /// <summary>An edit that deletes a span.</summary>
    /// <param name="span">The span, in bytes.</param>
    public static TextEdit Delete(TextSpan span) => new(span, "");

    /// <summary>An edit that replaces a span.</summary>
    /// <param name="span">The span, in bytes.</param>
    /// <param name="text">What stands there afterwards.</param>
    public static TextEdit Replace(TextSpan span, string text) => new(span, text);

    /// <summary>Makes edits, all at once: every span is one of the source as given.</summary>
    /// <param name="source">The source.</param>
    /// <param name="edits">
    /// The edits in any order. Several insertions at one offset come in the order given, and before what replaces or deletes
    /// a span that starts there.
    /// </param>
    /// <returns>The source with the edits made.</returns>
    /// <exception cref="ArgumentException">Two edits overlap, or one is not inside the source; the message names them.</exception>
    public static byte[] Apply(ReadOnlySpan<byte> source, IEnumerable<TextEdit> edits)
    {
        // Sorting keeps the order of equals: that of insertions at one offset.
        var sorted = edits.OrderBy(static edit => edit.Span.Start).ThenBy(static edit => edit.Span.Length > 0).ToArray();
        long length = source.Length;
        var end = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            var span = sorted[i].Span;
            if (span.Start < 0 || span.Length < 0 || (long)span.Start + span.Length > source.Length)
            {
                throw new ArgumentException($"the edit of {span} is not inside the source of {source.Length} bytes", nameof(edits));
            }

            if (span.Start < end)
            {
                throw new ArgumentException($"the edits of {sorted[i - 1].Span} and {span} overlap", nameof(edits));
            }

            end = span.End;
            length += Encoding.UTF8.GetByteCount(sorted[i].NewText) - span.Length;
        }

        var result = new byte[length];
        var (from, to) = (0, 0);
        foreach (var edit in sorted)
        {
            Copy(source[from..edit.Span.Start]);
            to += Encoding.UTF8.GetBytes(edit.NewText, result.AsSpan(to));
            from = edit.Span.End;
        }

        Copy(source[from..]);
        return result;

        void Copy(ReadOnlySpan<byte> kept)
        {
            kept.CopyTo(result.AsSpan(to));
            to += kept.Length;
        }
    }
}
