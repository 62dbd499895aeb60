namespace GoAnalysis.Semantics;

/// <summary>A pointer type. https://go.dev/ref/spec#Pointer_types</summary>
public sealed class PointerType : GoType
{
    /// <summary>Makes a pointer type.</summary>
    /// <param name="element">The base type.</param>
    public PointerType(GoType element) => Element = element;

    /// <summary>The base type.</summary>
    public GoType Element { get; }

    internal override int Size => TypeSizes.Sum(1, Element.Size);
}

/// <summary>A slice type. https://go.dev/ref/spec#Slice_types</summary>
public sealed class SliceType : GoType
{
    /// <summary>Makes a slice type.</summary>
    /// <param name="element">The element type.</param>
    public SliceType(GoType element) => Element = element;

    /// <summary>The element type.</summary>
    public GoType Element { get; }

    internal override int Size => TypeSizes.Sum(1, Element.Size);
}

/// <summary>An array type. https://go.dev/ref/spec#Array_types</summary>
public sealed class ArrayType : GoType
{
    /// <summary>Makes an array type.</summary>
    /// <param name="element">The element type.</param>
    /// <param name="length">Number of elements; −1 where it is not known.</param>
    public ArrayType(GoType element, long length)
    {
        Element = element;
        Length = length;
    }

    /// <summary>The element type.</summary>
    public GoType Element { get; }

    /// <summary>Number of elements; −1 where it is not known.</summary>
    public long Length { get; }

    internal override int Size => TypeSizes.Sum(1, Element.Size);
}

/// <summary>A map type. https://go.dev/ref/spec#Map_types</summary>
public sealed class MapType : GoType
{
    // Kept for the same reason as a function's.
    private int knownSize;

    /// <summary>Makes a map type.</summary>
    /// <param name="key">The key type.</param>
    /// <param name="element">The element type.</param>
    public MapType(GoType key, GoType element)
    {
        Key = key;
        Element = element;
    }

    /// <summary>The key type.</summary>
    public GoType Key { get; }

    /// <summary>The element type.</summary>
    public GoType Element { get; }

    internal override int Size => knownSize != 0 ? knownSize : knownSize = TypeSizes.Sum(1, Key.Size, Element.Size);
}

/// <summary>What can be done with a channel.</summary>
public enum ChannelDirection
{
    /// <summary><c>chan T</c>.</summary>
    Both,

    /// <summary><c>chan&lt;- T</c>.</summary>
    Send,

    /// <summary><c>&lt;-chan T</c>.</summary>
    Receive,
}

/// <summary>A channel type. https://go.dev/ref/spec#Channel_types</summary>
public sealed class ChannelType : GoType
{
    /// <summary>Makes a channel type.</summary>
    /// <param name="element">The element type.</param>
    /// <param name="direction">What can be done with it.</param>
    public ChannelType(GoType element, ChannelDirection direction)
    {
        Element = element;
        Direction = direction;
    }

    /// <summary>The element type.</summary>
    public GoType Element { get; }

    /// <summary>What can be done with it.</summary>
    public ChannelDirection Direction { get; }

    internal override int Size => TypeSizes.Sum(1, Element.Size);
}

/// <summary>Several values at once: what a function with more than one result gives.</summary>
public sealed class TupleType : GoType
{
    /// <summary>Makes the type of several values.</summary>
    /// <param name="elements">Their types.</param>
    public TupleType(IReadOnlyList<GoType> elements)
        : this(elements, null)
    {
    }

    internal TupleType(IReadOnlyList<GoType> elements, IReadOnlyList<string>? names)
    {
        Elements = elements;
        Names = names ?? [];
    }

    /// <summary>The types of the values; none for a function without results.</summary>
    public IReadOnlyList<GoType> Elements { get; }

    /// <summary>The names of results that have them, which are shown and mean nothing.</summary>
    internal IReadOnlyList<string> Names { get; }

    internal static readonly TupleType Empty = new([]);
}

/// <summary>A function type. https://go.dev/ref/spec#Function_types</summary>
public sealed class SignatureType : GoType
{
    // Functions of aliases of functions double the work at each level, unless it is done once; 0 is not yet.
    private int knownSize;

    internal SignatureType(
        VariableSymbol? receiver,
        IReadOnlyList<VariableSymbol> parameters,
        IReadOnlyList<VariableSymbol> results,
        bool isVariadic,
        IReadOnlyList<TypeParameterType>? typeParameters = null,
        IReadOnlyList<TypeParameterType>? receiverTypeParameters = null)
    {
        Receiver = receiver;
        Parameters = parameters;
        Results = results;
        IsVariadic = isVariadic;
        TypeParameters = typeParameters ?? [];
        ReceiverTypeParameters = receiverTypeParameters ?? [];
    }

    /// <summary>The receiver of a method; null for a function.</summary>
    public VariableSymbol? Receiver { get; }

    /// <summary>The parameters; the last one of a variadic function has a slice type.</summary>
    public IReadOnlyList<VariableSymbol> Parameters { get; }

    /// <summary>The results.</summary>
    public IReadOnlyList<VariableSymbol> Results { get; }

    /// <summary>Whether the last parameter takes any number of arguments.</summary>
    public bool IsVariadic { get; }

    /// <summary>The type parameters of a generic function; none when it is instantiated or not generic.</summary>
    public IReadOnlyList<TypeParameterType> TypeParameters { get; }

    /// <summary>The names that a method gives the type parameters of its receiver's type.</summary>
    internal IReadOnlyList<TypeParameterType> ReceiverTypeParameters { get; }

    /// <summary>The type that an argument of a call is assigned to.</summary>
    /// <param name="index">Place of the argument, 0-based.</param>
    /// <param name="hasEllipsis">Whether the last argument is passed as the variadic parameter itself.</param>
    /// <returns>The type, of a variadic parameter that of its elements; null where there are fewer parameters.</returns>
    public GoType? ParameterType(int index, bool hasEllipsis = false)
    {
        if (IsVariadic && index >= Parameters.Count - 1)
        {
            var rest = Parameters[^1].Type;
            return hasEllipsis ? rest : (rest as SliceType)?.Element;
        }

        return index < Parameters.Count ? Parameters[index].Type : null;
    }

    /// <summary>What a call gives: a tuple unless it is one value.</summary>
    internal GoType ResultType => Results.Count switch
    {
        0 => TupleType.Empty,
        1 => Results[0].Type,
        _ => new TupleType([.. Results.Select(static result => result.Type)], [.. Results.Select(static result => result.Name)]),
    };

    internal override int Size => knownSize != 0 ? knownSize : knownSize = Parameters.Concat(Results).Aggregate(
        1, static (size, variable) => TypeSizes.Sum(size, variable.Type.Size));
}

/// <summary>A struct type. https://go.dev/ref/spec#Struct_types</summary>
public sealed class StructType : GoType
{
    private Dictionary<string, int>? byName;

    internal StructType(IReadOnlyList<VariableSymbol> fields) => Fields = fields;

    /// <summary>The fields in order, embedded ones included.</summary>
    public IReadOnlyList<VariableSymbol> Fields { get; }

    /// <summary>The field of a name; null where there is none.</summary>
    internal VariableSymbol? Find(string name) => IndexOf(name) is >= 0 and var index ? Fields[index] : null;

    /// <summary>The place of the first field of a name, −1 where there is none; found by a table only among more than a few.</summary>
    internal int IndexOf(string name)
    {
        if (Fields.Count > 8)
        {
            if (byName is null)
            {
                var table = new Dictionary<string, int>(Fields.Count, StringComparer.Ordinal);
                for (var i = 0; i < Fields.Count; i++)
                {
                    table.TryAdd(Fields[i].Name, i);
                }

                byName = table;
            }

            return byName.TryGetValue(name, out var index) ? index : -1;
        }

        for (var i = 0; i < Fields.Count; i++)
        {
            if (Fields[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>Sizes of types, which stop at a bound.</summary>
internal static class TypeSizes
{
    /// <summary>A type larger than this is unknown: no program writes one, only generics that expand for ever make one.</summary>
    public const int Maximum = 2000;

    public static int Sum(int a, int b) => Math.Min(a + b, Maximum);

    public static int Sum(int a, int b, int c) => Math.Min(a + b + c, Maximum);
}
