namespace GoAnalysis.Semantics;

/// <summary>
/// Sizes and alignments as gc lays types out on 64-bit processors, in bytes; null where they are not known or absurd. Array
/// lengths are written with them. https://go.dev/ref/spec#Size_and_alignment_guarantees
/// </summary>
internal static class TypeLayout
{
    private const int MaximumDepth = 50;

    public static long? SizeOf(GoType type) => Layout(type, 0, new(ReferenceEqualityComparer.Instance))?.Size;

    public static long? AlignmentOf(GoType type) => Layout(type, 0, new(ReferenceEqualityComparer.Instance))?.Alignment;

    /// <summary>Types that hold one type twice at each level would double the work at each: what is known is kept.</summary>
    private static (long Size, long Alignment)? Layout(GoType type, int depth, Dictionary<GoType, (long Size, long Alignment)?> known)
    {
        if (!known.TryGetValue(type, out var layout))
        {
            known[type] = layout = depth > MaximumDepth ? null : Compute(type, depth, known);
        }

        return layout;
    }

    private static (long Size, long Alignment)? Compute(GoType type, int depth, Dictionary<GoType, (long Size, long Alignment)?> known) => type.Underlying switch
    {
        BasicType basic => Basic(basic.BasicKind),
        PointerType or MapType or ChannelType or SignatureType => (8, 8),
        SliceType => (24, 8),
        InterfaceType when type is not TypeParameterType => (16, 8),
        ArrayType { Length: >= 0 } array when Layout(array.Element, depth + 1, known) is var (size, alignment) && Product(size, array.Length) is { } bytes => (bytes, alignment),
        StructType structure => Struct(structure, depth, known),
        _ => null,
    };

    private static (long Size, long Alignment)? Basic(BasicKind kind) => kind switch
    {
        BasicKind.Bool or BasicKind.Int8 or BasicKind.Uint8 or BasicKind.UntypedBool => (1, 1),
        BasicKind.Int16 or BasicKind.Uint16 => (2, 2),
        BasicKind.Int32 or BasicKind.Uint32 or BasicKind.Float32 or BasicKind.UntypedRune => (4, 4),
        BasicKind.Complex64 => (8, 4),
        BasicKind.Complex128 or BasicKind.UntypedComplex or BasicKind.String or BasicKind.UntypedString => (16, 8),
        BasicKind.UntypedNil => null,
        _ => (8, 8),
    };

    /// <summary>Where a field of a struct begins.</summary>
    public static long? OffsetOf(GoType type, int field) =>
        type.Underlying is StructType structure && field < structure.Fields.Count && AlignmentOf(structure.Fields[field].Type) is { } alignment
        && Struct(structure, 0, new(ReferenceEqualityComparer.Instance), field) is var (end, _)
            ? Align(end, alignment)
            : null;

    /// <summary>The layout of the first fields of a struct, padded at its end where it is all of them.</summary>
    private static (long Size, long Alignment)? Struct(
        StructType structure, int depth, Dictionary<GoType, (long Size, long Alignment)?> known, int count = int.MaxValue)
    {
        long end = 0;
        long largest = 1;
        long last = 1;
        foreach (var field in structure.Fields.Take(count))
        {
            if (Layout(field.Type, depth + 1, known) is not var (size, alignment) || end > long.MaxValue / 4 || size > long.MaxValue / 4)
            {
                return null;
            }

            end = Align(end, alignment) + size;
            largest = Math.Max(largest, alignment);
            last = size;
        }

        if (count < structure.Fields.Count)
        {
            return (end, largest);
        }

        // A pointer to a last field of no size must not lead out of the struct.
        return (Align(end > 0 && last == 0 ? end + 1 : end, largest), largest);
    }

    private static long Align(long offset, long alignment) => (offset + alignment - 1) / alignment * alignment;

    private static long? Product(long size, long length) => length == 0 || size <= long.MaxValue / length / 4 ? size * length : null;
}
