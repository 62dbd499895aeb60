using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GoAnalysis.Syntax;

/// <summary>
/// 64 bytes of source as words of bits, the lowest bit for the first byte, made with vector instructions: where tokens
/// start, where words end, what is a number.
/// </summary>
internal unsafe struct Block
{
    /// <summary>Bytes of a block.</summary>
    public const int Bytes = 64;

    /// <summary>Its first byte.</summary>
    public readonly byte* First;

    /// <summary>
    /// Bytes that the block settles: fewer than <see cref="Bytes"/> where a word goes on behind it, or may go on with a
    /// character that is not ASCII. Such a word starts the next block; where it started this one, the limit is 0.
    /// </summary>
    public readonly int Limit;

    /// <summary>Where ASCII letters, digits and underscores stand.</summary>
    public readonly ulong Parts;

    /// <summary>Where decimal digits stand.</summary>
    public readonly ulong Digits;

    /// <summary>Where hexadecimal digits stand.</summary>
    public readonly ulong Hexadecimals;

    /// <summary>Where tokens start that are not read yet: at each byte that is neither blank nor inside a word.</summary>
    public ulong Starts;

    private readonly ulong blanks;

    /// <summary>Makes the words.</summary>
    /// <param name="first">First byte; as many as a block has can be read.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Block(byte* first)
    {
        First = first;
        ulong high;
        if (Vector256.IsHardwareAccelerated)
        {
            var low = Classify(Vector256.Load(first));
            var up = Classify(Vector256.Load(first + Vector256<byte>.Count));
            Digits = low.Digits | (ulong)up.Digits << 32;
            Parts = (low.Letters | (ulong)up.Letters << 32) | Digits;
            Hexadecimals = (low.Hexadecimals | (ulong)up.Hexadecimals << 32) | Digits;
            blanks = low.Blanks | (ulong)up.Blanks << 32;
            high = low.High | (ulong)up.High << 32;
        }
        else
        {
            high = 0;
            for (var i = 0; i < Bytes; i += Vector128<byte>.Count)
            {
                var part = Classify(Vector128.Load(first + i));
                Digits |= (ulong)part.Digits << i;
                Parts |= (ulong)(part.Letters | part.Digits) << i;
                Hexadecimals |= (ulong)(part.Hexadecimals | part.Digits) << i;
                blanks |= (ulong)part.Blanks << i;
                high |= (ulong)part.High << i;
            }
        }

        Starts = ~blanks & ~(Parts & (Parts << 1));
        Limit = Bytes;
        if (high != 0 || (long)Parts < 0)
        {
            // The word before the limit, if there is one, starts behind the last byte that is no part of it.
            var end = BitOperations.TrailingZeroCount(high);
            var others = ~Parts & LowBits(end);
            Limit = Bytes - BitOperations.LeadingZeroCount(others);
            Starts &= LowBits(Limit);
        }
    }

    /// <summary>Goes on behind a token that was read otherwise.</summary>
    /// <param name="position">The byte behind it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Resume(byte* position)
    {
        var behind = position - First;
        if (behind < Limit)
        {
            Starts = (Starts & (ulong.MaxValue << (int)behind)) | (~blanks & (1UL << (int)behind));
        }
        else
        {
            this = new Block(position);
        }
    }

    private static ulong LowBits(int count) => count >= Bytes ? ulong.MaxValue : (1UL << count) - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (uint Letters, uint Digits, uint Hexadecimals, uint Blanks, uint High) Classify(Vector256<byte> bytes)
    {
        var fromA = (bytes | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a');
        var letters = Vector256.LessThan(fromA, Vector256.Create((byte)26)) | Vector256.Equals(bytes, Vector256.Create((byte)'_'));
        var digits = Vector256.LessThan(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)10));
        var hexadecimals = Vector256.LessThan(fromA, Vector256.Create((byte)6));
        var blanks = Vector256.Equals(bytes, Vector256.Create((byte)' ')) | Vector256.Equals(bytes, Vector256.Create((byte)'\t'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\r'));
        return (letters.ExtractMostSignificantBits(), digits.ExtractMostSignificantBits(), hexadecimals.ExtractMostSignificantBits(),
            blanks.ExtractMostSignificantBits(), bytes.ExtractMostSignificantBits());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (uint Letters, uint Digits, uint Hexadecimals, uint Blanks, uint High) Classify(Vector128<byte> bytes)
    {
        var fromA = (bytes | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a');
        var letters = Vector128.LessThan(fromA, Vector128.Create((byte)26)) | Vector128.Equals(bytes, Vector128.Create((byte)'_'));
        var digits = Vector128.LessThan(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
        var hexadecimals = Vector128.LessThan(fromA, Vector128.Create((byte)6));
        var blanks = Vector128.Equals(bytes, Vector128.Create((byte)' ')) | Vector128.Equals(bytes, Vector128.Create((byte)'\t'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\r'));
        return (letters.ExtractMostSignificantBits(), digits.ExtractMostSignificantBits(), hexadecimals.ExtractMostSignificantBits(),
            blanks.ExtractMostSignificantBits(), bytes.ExtractMostSignificantBits());
    }
}
