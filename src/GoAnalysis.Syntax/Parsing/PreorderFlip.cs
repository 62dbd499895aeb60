namespace GoAnalysis.Syntax.Parsing;

/// <summary>
/// Turns nodes from postorder, where each carries the size of its subtree, into preorder, where each carries its end.
/// </summary>
/// <remarks>
/// A node of size s at place p of the postorder has its subtree at p−s+1 … p. In preorder it comes after the p−s+1 nodes
/// that were finished before its subtree began, and after its ancestors: its place is p−s+1 plus its depth. Reading the
/// postorder backwards meets ancestors before descendants, so that one stack gives the depth; the whole is linear.
/// </remarks>
internal static class PreorderFlip
{
    /// <summary>Makes the exact-size preorder array.</summary>
    /// <param name="postorder">Nodes; those of kind <see cref="SyntaxKind.None"/> were taken back and do not count.</param>
    /// <param name="liveCount">Number of nodes that count.</param>
    /// <param name="stack">Scratch, grown where needed.</param>
    /// <param name="kinds">Mask of the kinds that occur.</param>
    public static NodeData[] Run(ReadOnlySpan<NodeData> postorder, int liveCount, ref int[] stack, out KindMask kinds)
    {
        var preorder = GC.AllocateUninitializedArray<NodeData>(liveCount);
        kinds = default;
        var open = 0;
        var place = liveCount;
        for (var i = postorder.Length - 1; i >= 0; i--)
        {
            ref readonly var node = ref postorder[i];
            if (node.Kind == SyntaxKind.None)
            {
                continue;
            }

            place--;
            while (open > 0 && place < stack[open - 1])
            {
                open--;
            }

            var first = place - node.SubtreeEnd + 1;
            var at = first + open;
            preorder[at] = node;
            preorder[at].SubtreeEnd = at + node.SubtreeEnd;
            kinds.Add(node.Kind);
            if (node.SubtreeEnd > 1)
            {
                if (open == stack.Length)
                {
                    Array.Resize(ref stack, open * 2);
                }

                stack[open++] = first;
            }
        }

        return preorder;
    }
}
