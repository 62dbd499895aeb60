using System.Text;

namespace GoAnalysis.Syntax;

/// <summary>A piece of what stands between two tokens: white space, a line end, a comment.</summary>
/// <param name="Tree">The tree it belongs to.</param>
/// <param name="Kind">What it is; <see cref="SyntaxTriviaKind.None"/> for the default value.</param>
/// <param name="Span">Where it stands, in bytes; never empty.</param>
public readonly record struct SyntaxTrivia(GoSyntaxTree Tree, SyntaxTriviaKind Kind, TextSpan Span)
{
    /// <summary>Its bytes; of a comment with its markers.</summary>
    public ReadOnlySpan<byte> Text => Tree is null ? default : Tree.Source.Span.Slice(Span.Start, Span.Length);

    /// <summary>Whether it is a comment. https://go.dev/ref/spec#Comments</summary>
    public bool IsComment => Kind is SyntaxTriviaKind.LineComment or SyntaxTriviaKind.GeneralComment;

    /// <summary>
    /// Whether it is a comment for a tool rather than for people: <c>//go:build linux</c>, <c>//nolint:errcheck</c>,
    /// <c>//line x.go:1</c>, <c>//export F</c>, <c>//extern f</c>. Such a comment starts at the two slashes without a blank.
    /// https://go.dev/doc/comment#syntax
    /// </summary>
    public bool IsDirective => Kind == SyntaxTriviaKind.LineComment && CommentText.IsDirective(Text[2..]);

    /// <summary>Its text as UTF-16.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Text);
}
