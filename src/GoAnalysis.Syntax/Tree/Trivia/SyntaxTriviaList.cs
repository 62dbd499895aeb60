using System.Collections;

namespace GoAnalysis.Syntax;

/// <summary>
/// What stands between two tokens, in source order and without gaps. The pieces are found while walking: none is stored but
/// comments.
/// </summary>
public readonly struct SyntaxTriviaList : IEnumerable<SyntaxTrivia>
{
    private readonly GoSyntaxTree? tree;

    internal SyntaxTriviaList(GoSyntaxTree tree, int start, int end)
    {
        this.tree = tree;
        Span = new TextSpan(start, end - start);
    }

    /// <summary>All of it, in bytes; empty where a token follows right behind another.</summary>
    public TextSpan Span { get; }

    /// <summary>Number of pieces; counts them.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var _ in this)
            {
                count++;
            }

            return count;
        }
    }

    /// <summary>Walks the pieces without allocating.</summary>
    public Enumerator GetEnumerator() => new(tree, Span.Start, Span.End);

    IEnumerator<SyntaxTrivia> IEnumerable<SyntaxTrivia>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A walk over trivia.</summary>
    public struct Enumerator : IEnumerator<SyntaxTrivia>
    {
        private readonly GoSyntaxTree? tree;
        private readonly TextSpan skipped;
        private readonly int end;
        private int start;
        private int next;
        private int comment = -1;
        private SyntaxTriviaKind kind;

        internal Enumerator(GoSyntaxTree? tree, int start, int end)
        {
            this.tree = tree;
            this.end = end;
            next = start;
            skipped = start < end && tree!.FindSkipped(start) is var found && found.Start < end ? found : default;
        }

        /// <inheritdoc/>
        public readonly SyntaxTrivia Current => new(tree!, kind, new TextSpan(start, next - start));

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (next >= end)
            {
                return false;
            }

            start = next;
            var text = tree!.Source.Span[start..end];
            if (skipped.Length > 0 && skipped.Start == start)
            {
                kind = SyntaxTriviaKind.SkippedText;
                next = skipped.End;
            }
            else if (text[0] == '/')
            {
                comment = comment < 0 ? tree.FindComment(start) : comment + 1;
                kind = text[1] == '/' ? SyntaxTriviaKind.LineComment : SyntaxTriviaKind.GeneralComment;
                next = tree.CommentData[comment].End;
            }
            else if (EndOfLine(text) is > 0 and var length)
            {
                kind = SyntaxTriviaKind.EndOfLine;
                next += length;
            }
            else if (text[0] == 0xEF)
            {
                kind = SyntaxTriviaKind.ByteOrderMark;
                next += 3;
            }
            else
            {
                kind = SyntaxTriviaKind.WhiteSpace;
                next += WhiteSpace(skipped.Length > 0 && skipped.Start > start ? text[..(skipped.Start - start)] : text);
            }

            return true;
        }

        /// <inheritdoc/>
        public void Reset() => throw new NotSupportedException();

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }

        private static int EndOfLine(ReadOnlySpan<byte> text) =>
            text[0] == '\n' ? 1 : text.StartsWith("\r\n"u8) ? 2 : 0;

        /// <summary>Length of a run that starts with white space.</summary>
        private static int WhiteSpace(ReadOnlySpan<byte> text)
        {
            var length = 1;
            while (length < text.Length && text[length] is (byte)' ' or (byte)'\t' or (byte)'\r' && EndOfLine(text[length..]) == 0)
            {
                length++;
            }

            return length;
        }
    }
}
