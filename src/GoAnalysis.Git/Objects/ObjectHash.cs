using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace GoAnalysis.Git;

/// <summary>A SHA-1 object name, laid out as <c>git_oid</c>: twenty bytes, in order.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly struct ObjectHash : IEquatable<ObjectHash>, IComparable<ObjectHash>
{
    public const int Size = 20;

    private readonly uint a;
    private readonly uint b;
    private readonly uint c;
    private readonly uint d;
    private readonly uint e;

    /// <summary>Whether it is the null name, which stands for no object.</summary>
    public bool IsNone => this == default;

    /// <summary>Reads a name from its twenty bytes.</summary>
    public static ObjectHash FromBytes(ReadOnlySpan<byte> bytes) => MemoryMarshal.Read<ObjectHash>(bytes);

    /// <summary>Reads a name from forty hexadecimal digits.</summary>
    public static bool TryParse(ReadOnlySpan<byte> hex, out ObjectHash hash)
    {
        Span<byte> bytes = stackalloc byte[Size];
        hash = default;
        if (hex.Length != Size * 2
            || Convert.FromHexString(hex, bytes, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        hash = FromBytes(bytes);
        return true;
    }

    /// <summary>Reads the twenty bytes that <see cref="Write"/> wrote.</summary>
    public static ObjectHash Read(BinaryReader reader)
    {
        Span<byte> bytes = stackalloc byte[Size];
        reader.BaseStream.ReadExactly(bytes);
        return FromBytes(bytes);
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, out ObjectHash)"/>
    public static bool TryParse(string hex, out ObjectHash hash) =>
        TryParse(System.Text.Encoding.UTF8.GetBytes(hex), out hash);

    /// <summary>Writes the twenty bytes.</summary>
    public void Write(BinaryWriter writer) => writer.Write(Bytes(in this));

    /// <summary>Byte order, which is the order of the hexadecimal text.</summary>
    public int CompareTo(ObjectHash other) => Bytes(in this).SequenceCompareTo(Bytes(in other));

    public bool Equals(ObjectHash other) => a == other.a && b == other.b && c == other.c && d == other.d && e == other.e;

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ObjectHash other && Equals(other);

    public static bool operator ==(ObjectHash left, ObjectHash right) => left.Equals(right);

    public static bool operator !=(ObjectHash left, ObjectHash right) => !left.Equals(right);

    /// <summary>The name is a hash already.</summary>
    public override int GetHashCode() => (int)a;

    public override string ToString() => Convert.ToHexStringLower(Bytes(in this));

    private static ReadOnlySpan<byte> Bytes(in ObjectHash hash) =>
        MemoryMarshal.AsBytes(new ReadOnlySpan<ObjectHash>(in hash));
}
