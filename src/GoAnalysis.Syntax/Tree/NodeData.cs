using System.Runtime.InteropServices;

namespace GoAnalysis.Syntax;

/// <summary>What a node is known to be beyond its kind.</summary>
[Flags]
internal enum NodeFlags : byte
{
    None = 0,

    /// <summary>A parameter, type parameter or field with names; without it a type alone or an embedded field.</summary>
    HasNames = 1,

    /// <summary>A slice expression with three indices.</summary>
    FullSlice = 2,
}

/// <summary>A node as stored: 16 bytes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4, Size = 16)]
internal struct NodeData
{
    /// <summary>Index of the first token.</summary>
    public int FirstToken;

    /// <summary>Index behind the last token.</summary>
    public int EndToken;

    /// <summary>In a tree: index of the first node behind the subtree. While building: number of nodes of the subtree.</summary>
    public int SubtreeEnd;

    public SyntaxKind Kind;

    public NodeFlags Flags;
}
