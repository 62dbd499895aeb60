namespace GoAnalysis.Syntax;

/// <summary>A node seen as one of its kinds: a struct over <see cref="SyntaxNode"/> with accessors for the parts.</summary>
/// <typeparam name="TSelf">The view itself.</typeparam>
public interface ISyntaxView<TSelf>
    where TSelf : struct, ISyntaxView<TSelf>
{
    /// <summary>The node.</summary>
    SyntaxNode Node { get; }

    /// <summary>Whether a node of a kind can be seen so.</summary>
    /// <param name="kind">The kind.</param>
    static abstract bool Accepts(SyntaxKind kind);

    /// <summary>Sees a node so, unchecked.</summary>
    /// <param name="node">A node of an accepted kind.</param>
    static abstract TSelf Create(SyntaxNode node);
}
