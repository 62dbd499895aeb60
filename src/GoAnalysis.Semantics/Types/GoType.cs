namespace GoAnalysis.Semantics;

/// <summary>
/// A type. Types are immutable to their users and safe to share; parts of them are bound when first asked for. Two types
/// can be identical without being one object: see <see cref="IsIdenticalTo"/>. https://go.dev/ref/spec#Types
/// </summary>
public abstract class GoType
{
    private protected GoType()
    {
    }

    /// <summary>The underlying type; the type itself unless it is a defined type or type parameter. https://go.dev/ref/spec#Underlying_types</summary>
    public virtual GoType Underlying => this;

    /// <summary>Whether nothing is known of it.</summary>
    public bool IsUnknown => this is UnknownType;

    /// <summary>Whether two types are identical. https://go.dev/ref/spec#Type_identity</summary>
    /// <param name="other">Another type. Nothing is identical to an unknown type.</param>
    public bool IsIdenticalTo(GoType other) => TypeIdentity.AreIdentical(this, other);

    /// <summary>The type in Go's notation with package paths, as go/types writes it: <c>map[string]*net/http.Request</c>.</summary>
    public string ToDisplayString() => new TypeWriter().Write(this).ToString();

    /// <inheritdoc/>
    public override string ToString() => ToDisplayString();

    /// <summary>How many types it is written with, counted up to a bound: what keeps generics that expand for ever finite.</summary>
    internal virtual int Size => 1;
}

/// <summary>The type of what is not known: it silences everything that depends on it.</summary>
public sealed class UnknownType : GoType
{
    private UnknownType()
    {
    }

    /// <summary>The only one.</summary>
    public static UnknownType Instance { get; } = new();
}

/// <summary>The predeclared types and those of untyped constants. https://go.dev/ref/spec#Constants</summary>
public enum BasicKind
{
    /// <summary><c>bool</c>.</summary>
    Bool,

    /// <summary><c>int</c>.</summary>
    Int,

    /// <summary><c>int8</c>.</summary>
    Int8,

    /// <summary><c>int16</c>.</summary>
    Int16,

    /// <summary><c>int32</c> and <c>rune</c>.</summary>
    Int32,

    /// <summary><c>int64</c>.</summary>
    Int64,

    /// <summary><c>uint</c>.</summary>
    Uint,

    /// <summary><c>uint8</c> and <c>byte</c>.</summary>
    Uint8,

    /// <summary><c>uint16</c>.</summary>
    Uint16,

    /// <summary><c>uint32</c>.</summary>
    Uint32,

    /// <summary><c>uint64</c>.</summary>
    Uint64,

    /// <summary><c>uintptr</c>.</summary>
    Uintptr,

    /// <summary><c>float32</c>.</summary>
    Float32,

    /// <summary><c>float64</c>.</summary>
    Float64,

    /// <summary><c>complex64</c>.</summary>
    Complex64,

    /// <summary><c>complex128</c>.</summary>
    Complex128,

    /// <summary><c>string</c>.</summary>
    String,

    /// <summary><c>unsafe.Pointer</c>.</summary>
    UnsafePointer,

    /// <summary>A boolean without a type, such as a comparison's.</summary>
    UntypedBool,

    /// <summary>An integer constant without a type.</summary>
    UntypedInt,

    /// <summary>A rune constant without a type.</summary>
    UntypedRune,

    /// <summary>A floating-point constant without a type.</summary>
    UntypedFloat,

    /// <summary>A complex constant without a type.</summary>
    UntypedComplex,

    /// <summary>A string constant without a type.</summary>
    UntypedString,

    /// <summary>The type of <c>nil</c>.</summary>
    UntypedNil,
}

/// <summary>A predeclared type or the type of an untyped value.</summary>
public sealed class BasicType : GoType
{
    private readonly string name;

    private BasicType(BasicKind kind, string name)
    {
        BasicKind = kind;
        this.name = name;
    }

    /// <summary>Which.</summary>
    public BasicKind BasicKind { get; }

    /// <summary>Its name: <c>byte</c> and <c>rune</c> as written.</summary>
    public string Name => name;

    /// <summary>Whether it is the type of an untyped value.</summary>
    public bool IsUntyped => BasicKind >= BasicKind.UntypedBool;

    internal bool IsInteger => BasicKind is >= BasicKind.Int and <= BasicKind.Uintptr or BasicKind.UntypedInt or BasicKind.UntypedRune;

    internal bool IsFloat => BasicKind is BasicKind.Float32 or BasicKind.Float64 or BasicKind.UntypedFloat;

    internal bool IsComplex => BasicKind is BasicKind.Complex64 or BasicKind.Complex128 or BasicKind.UntypedComplex;

    internal bool IsNumeric => IsInteger || IsFloat || IsComplex;

    internal bool IsString => BasicKind is BasicKind.String or BasicKind.UntypedString;

    internal static readonly BasicType Bool = new(BasicKind.Bool, "bool");
    internal static readonly BasicType Int = new(BasicKind.Int, "int");
    internal static readonly BasicType Int8 = new(BasicKind.Int8, "int8");
    internal static readonly BasicType Int16 = new(BasicKind.Int16, "int16");
    internal static readonly BasicType Int32 = new(BasicKind.Int32, "int32");
    internal static readonly BasicType Int64 = new(BasicKind.Int64, "int64");
    internal static readonly BasicType Uint = new(BasicKind.Uint, "uint");
    internal static readonly BasicType Uint8 = new(BasicKind.Uint8, "uint8");
    internal static readonly BasicType Uint16 = new(BasicKind.Uint16, "uint16");
    internal static readonly BasicType Uint32 = new(BasicKind.Uint32, "uint32");
    internal static readonly BasicType Uint64 = new(BasicKind.Uint64, "uint64");
    internal static readonly BasicType Uintptr = new(BasicKind.Uintptr, "uintptr");
    internal static readonly BasicType Float32 = new(BasicKind.Float32, "float32");
    internal static readonly BasicType Float64 = new(BasicKind.Float64, "float64");
    internal static readonly BasicType Complex64 = new(BasicKind.Complex64, "complex64");
    internal static readonly BasicType Complex128 = new(BasicKind.Complex128, "complex128");
    internal static readonly BasicType String = new(BasicKind.String, "string");
    internal static readonly BasicType UnsafePointer = new(BasicKind.UnsafePointer, "unsafe.Pointer");
    internal static readonly BasicType Byte = new(BasicKind.Uint8, "byte");
    internal static readonly BasicType Rune = new(BasicKind.Int32, "rune");
    internal static readonly BasicType UntypedBool = new(BasicKind.UntypedBool, "untyped bool");
    internal static readonly BasicType UntypedInt = new(BasicKind.UntypedInt, "untyped int");
    internal static readonly BasicType UntypedRune = new(BasicKind.UntypedRune, "untyped rune");
    internal static readonly BasicType UntypedFloat = new(BasicKind.UntypedFloat, "untyped float");
    internal static readonly BasicType UntypedComplex = new(BasicKind.UntypedComplex, "untyped complex");
    internal static readonly BasicType UntypedString = new(BasicKind.UntypedString, "untyped string");
    internal static readonly BasicType UntypedNil = new(BasicKind.UntypedNil, "untyped nil");

    /// <summary>The type that an untyped value takes where none is asked for. https://go.dev/ref/spec#Constants</summary>
    internal static GoType DefaultOf(GoType type) => type is not BasicType basic ? type : basic.BasicKind switch
    {
        BasicKind.UntypedBool => Bool,
        BasicKind.UntypedInt => Int,
        BasicKind.UntypedRune => Rune,
        BasicKind.UntypedFloat => Float64,
        BasicKind.UntypedComplex => Complex128,
        BasicKind.UntypedString => String,
        _ => type,
    };
}
