using System.Collections;

namespace GoAnalysis.Syntax;

/// <summary>
/// Comments with no other token and no empty line between them, as go/ast's <c>CommentGroup</c>. The default value is no
/// group: <see cref="Exists"/> is false.
/// </summary>
public readonly struct CommentGroup : IEnumerable<SyntaxTrivia>
{
    private readonly GoSyntaxTree? tree;
    private readonly int first;

    internal CommentGroup(GoSyntaxTree tree, int first, int count)
    {
        this.tree = tree;
        this.first = first;
        Count = count;
    }

    /// <summary>Whether there is a group.</summary>
    public bool Exists => Count > 0;

    /// <summary>Number of comments.</summary>
    public int Count { get; }

    /// <summary>A comment.</summary>
    /// <param name="position">0-based place, below <see cref="Count"/>.</param>
    public SyntaxTrivia this[int position]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(position);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, Count);
            return tree!.Comment(first + position);
        }
    }

    /// <summary>From the first byte of the first comment to the last byte of the last; empty for no group.</summary>
    public TextSpan Span => Exists ? new(this[0].Span.Start, this[Count - 1].Span.End - this[0].Span.Start) : default;

    /// <summary>
    /// What the comments say, as go/ast's <c>CommentGroup.Text</c>: without comment markers, the blank behind <c>//</c>,
    /// directives, white space at line ends, and empty lines at the start and end; of several empty lines one. Each line ends
    /// with a line feed. Empty for no group.
    /// </summary>
    public string GetText() => CommentText.Of(this);

    /// <summary>Walks the comments without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<SyntaxTrivia> IEnumerable<SyntaxTrivia>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A walk over comments.</summary>
    public struct Enumerator : IEnumerator<SyntaxTrivia>
    {
        private readonly CommentGroup group;
        private int position = -1;

        internal Enumerator(CommentGroup group) => this.group = group;

        /// <inheritdoc/>
        public readonly SyntaxTrivia Current => group[position];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++position < group.Count;

        /// <inheritdoc/>
        public void Reset() => throw new NotSupportedException();

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
