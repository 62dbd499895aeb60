using System.Runtime.InteropServices;

namespace GoAnalysis.Syntax;

/// <summary>A token as stored: 8 bytes. Lengths of 2^24−1 bytes and more stand in a side table.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4, Size = 8)]
internal struct TokenData
{
    /// <summary>The length that says: look into the side table.</summary>
    public const int LongLength = 0xFFFFFF;

    /// <summary>0-based byte offset of the first byte.</summary>
    public int Start;

    /// <summary>Kind, contextual ones included.</summary>
    public TokenKind Kind;

    private readonly byte lengthHigh;
    private readonly ushort lengthLow;

    public TokenData(TokenKind kind, int start, int length)
    {
        Start = start;
        Kind = kind;
        lengthHigh = (byte)(length >> 16);
        lengthLow = (ushort)length;
    }

    /// <summary>Length in bytes, or <see cref="LongLength"/>.</summary>
    public readonly int Length => (lengthHigh << 16) | lengthLow;
}

/// <summary>A comment: 0-based byte offsets of its first byte and behind its last one.</summary>
internal readonly record struct CommentData(int Start, int End);
