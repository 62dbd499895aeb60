namespace GoAnalysis.Scanning;

/// <summary>The order of UTF-8 paths that output has: by their bytes.</summary>
internal static class ByteOrder
{
    public static readonly Comparer<byte[]> Instance = Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right));
}
