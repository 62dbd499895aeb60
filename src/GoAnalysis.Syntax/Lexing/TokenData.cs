using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GoAnalysis.Syntax;

/// <summary>
/// A token as stored: 8 bytes, written at once. Lengths of 2^24−1 bytes and more stand in a side table.
/// The layout is little-endian, as is every platform that .NET supports today.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 8)]
internal struct TokenData
{
    /// <summary>The length that says: look into the side table.</summary>
    public const int LongLength = 0xFFFFFF;

    /// <summary>0-based byte offset of the first byte.</summary>
    [FieldOffset(0)]
    public readonly int Start;

    /// <summary>Kind, contextual ones included.</summary>
    [FieldOffset(4)]
    public TokenKind Kind;

    [FieldOffset(0)]
    private readonly ulong bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TokenData(TokenKind kind, int start, int length)
    {
        Unsafe.SkipInit(out this);
        bits = (uint)start | ((ulong)kind << 32) | ((ulong)(uint)length << 40);
    }

    /// <param name="kindAndLength">The kind in the lower byte, the length above it.</param>
    /// <param name="start">0-based byte offset of the first byte.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TokenData(uint kindAndLength, int start)
    {
        Unsafe.SkipInit(out this);
        bits = (uint)start | ((ulong)kindAndLength << 32);
    }

    /// <summary>Length in bytes, or <see cref="LongLength"/>.</summary>
    public readonly int Length => (int)(bits >> 40);
}

/// <summary>A comment: 0-based byte offsets of its first byte and behind its last one.</summary>
internal readonly record struct CommentData(int Start, int End);
