namespace GoAnalysis.Syntax;

/// <summary>
/// A node seen as what its kind says it is: a struct over <see cref="SyntaxNode"/> with an accessor for each part. Every kind
/// has one view; every child of a node is what one accessor gives.
/// </summary>
/// <remarks>
/// In a file with errors any part may be missing: an accessor then gives no node (<see cref="SyntaxNode.Exists"/> is false) or
/// an empty list. None throws, as long as the view was made from a node.
/// </remarks>
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
