namespace GoAnalysis.Syntax;

/// <summary>
/// Walks over a node and everything below it in source order, leaves included, and calls a method for each kind of node:
/// override those that matter. The walk is a loop: a tree may be deeper than any stack. It allocates nothing per node.
/// </summary>
/// <remarks>
/// As in go/ast's <c>Visitor</c> a visit says by its result whether the children are visited; nobody calls a base method to
/// descend. One instance can walk several trees, and a visit may start a walk of its own.
/// </remarks>
/// <example><code>
/// sealed class CallCounter : GoSyntaxWalker
/// {
///     public int Calls { get; private set; }
///
///     protected override bool VisitCallExpression(CallExpressionSyntax node)
///     {
///         Calls++;
///         return true;
///     }
/// }
/// </code></example>
public abstract partial class GoSyntaxWalker
{
    /// <summary>Walks over a node and everything below it.</summary>
    /// <param name="root">A node, such as <see cref="GoSyntaxTree.Root"/>.</param>
    /// <exception cref="ArgumentException">There is no node.</exception>
    public void Walk(SyntaxNode root)
    {
        var cursor = new SyntaxCursor(root);
        while (true)
        {
            if (Visit(cursor.Current) && cursor.MoveToFirstChild())
            {
                continue;
            }

            Leave(cursor.Current);
            while (!cursor.MoveToNextSibling())
            {
                if (!cursor.MoveToParent())
                {
                    return;
                }

                Leave(cursor.Current);
            }
        }
    }

    /// <summary>Called for every node before what stands below it; by itself it calls the method of the node's kind.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool Visit(SyntaxNode node) => Dispatch(node);

    /// <summary>Called for every node after what stands below it, whether that was visited or not; by itself does nothing.</summary>
    /// <param name="node">The node.</param>
    protected virtual void Leave(SyntaxNode node)
    {
    }

    /// <summary>Called where no method of the node's kind is overridden; by itself lets the walk go on below the node.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool DefaultVisit(SyntaxNode node) => true;
}
