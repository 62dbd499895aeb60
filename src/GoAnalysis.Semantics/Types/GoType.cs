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

    /// <summary>The type in Go's notation with packages as asked for.</summary>
    /// <param name="qualifier">What stands before the names of a package's types; see <see cref="PackageQualifiers"/>.</param>
    public string ToDisplayString(PackageQualifier qualifier)
    {
        ArgumentNullException.ThrowIfNull(qualifier);
        return new TypeWriter(qualifier).Write(this).ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => ToDisplayString();

    /// <summary>The type <c>error</c>.</summary>
    public static GoType Error => Universe.Error;

    /// <summary>The type <c>any</c>, an interface without methods.</summary>
    public static InterfaceType Any => Universe.AnyInterface;

    /// <summary>
    /// The type that a variable gets which an untyped value initialises, such as <c>int</c> for <c>untyped int</c>; the type
    /// itself for any other, that of <c>nil</c> included. https://go.dev/ref/spec#Constants
    /// </summary>
    public GoType DefaultType => BasicType.DefaultOf(this);

    /// <summary>The base type of a pointer type, as Go dereferences for a selector; the type itself if it is none.</summary>
    /// <remarks>A defined type whose underlying type is a pointer is left as it is: it has no methods of its base type.</remarks>
    public GoType Dereference() => this is PointerType pointer ? pointer.Element : this;

    /// <summary>
    /// Whether a value of this type, which is no constant, can be assigned to a variable of another. Of an untyped type: whether
    /// some constant of that kind can. https://go.dev/ref/spec#Assignability
    /// </summary>
    /// <param name="other">The type of the variable.</param>
    /// <returns>null where it depends on a type that is not known.</returns>
    public bool? IsAssignableTo(GoType other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return TypeRelations.IsAssignable(this, other);
    }

    /// <summary>Whether a value of this type, which is no constant, can be converted to another. https://go.dev/ref/spec#Conversions</summary>
    /// <param name="other">The type to convert to.</param>
    /// <returns>null where it depends on a type that is not known.</returns>
    public bool? IsConvertibleTo(GoType other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return TypeRelations.IsConvertible(this, other);
    }

    /// <summary>
    /// Whether values of the type can be compared with <c>==</c>; interfaces can, and may panic.
    /// https://go.dev/ref/spec#Comparison_operators
    /// </summary>
    /// <returns>null where it depends on a type that is not known.</returns>
    public bool? IsComparable() => TypeRelations.IsComparable(this);

    /// <summary>
    /// Whether the type implements an interface: its method set has the interface's methods, and it is in the interface's type set.
    /// https://go.dev/ref/spec#Implementing_an_interface
    /// </summary>
    /// <param name="contract">The interface.</param>
    /// <returns>null where it depends on a type that is not known.</returns>
    public bool? Implements(InterfaceType contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return TypeRelations.Implements(this, contract);
    }

    /// <summary>The field or method that a selector of a variable of this type finds, as go/types' function of this name.</summary>
    /// <param name="name">The name behind the period.</param>
    /// <param name="package">The package that asks; null finds exported names only.</param>
    /// <returns>What is found; null where there is nothing, where it is ambiguous, and where an embedded type that is not known may hide it.</returns>
    public Selection? LookupFieldOrMethod(string name, PackageSymbol? package)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Selection.Find(this, name, package);
    }

    /// <summary>The methods that can be called on any value of the type. https://go.dev/ref/spec#Method_sets</summary>
    /// <returns>
    /// One selection a method, by name, unexported ones of all packages included. Those of an embedded type that is not known are missing.
    /// </returns>
    public IReadOnlyList<Selection> MethodSet() => MethodSets.Of(this);

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

    /// <summary>Whether it is an integer type, untyped integers and runes included.</summary>
    public bool IsInteger => BasicKind is >= BasicKind.Int and <= BasicKind.Uintptr or BasicKind.UntypedInt or BasicKind.UntypedRune;

    /// <summary>Whether it is a floating-point type, untyped or not.</summary>
    public bool IsFloat => BasicKind is BasicKind.Float32 or BasicKind.Float64 or BasicKind.UntypedFloat;

    /// <summary>Whether it is a complex type, untyped or not.</summary>
    public bool IsComplex => BasicKind is BasicKind.Complex64 or BasicKind.Complex128 or BasicKind.UntypedComplex;

    /// <summary>Whether it is an integer, floating-point or complex type, untyped or not.</summary>
    public bool IsNumeric => IsInteger || IsFloat || IsComplex;

    /// <summary>Whether it is a boolean type, untyped or not.</summary>
    public bool IsBoolean => BasicKind is BasicKind.Bool or BasicKind.UntypedBool;

    /// <summary>Whether it is an unsigned integer type, <c>uintptr</c> included.</summary>
    public bool IsUnsigned => BasicKind is >= BasicKind.Uint and <= BasicKind.Uintptr;

    /// <summary>The type of a kind; <c>byte</c> and <c>rune</c> are <c>uint8</c> and <c>int32</c>.</summary>
    /// <param name="kind">The kind.</param>
    public static BasicType Of(BasicKind kind) => kind switch
    {
        BasicKind.Bool => Bool,
        BasicKind.Int => Int,
        BasicKind.Int8 => Int8,
        BasicKind.Int16 => Int16,
        BasicKind.Int32 => Int32,
        BasicKind.Int64 => Int64,
        BasicKind.Uint => Uint,
        BasicKind.Uint8 => Uint8,
        BasicKind.Uint16 => Uint16,
        BasicKind.Uint32 => Uint32,
        BasicKind.Uint64 => Uint64,
        BasicKind.Uintptr => Uintptr,
        BasicKind.Float32 => Float32,
        BasicKind.Float64 => Float64,
        BasicKind.Complex64 => Complex64,
        BasicKind.Complex128 => Complex128,
        BasicKind.String => String,
        BasicKind.UnsafePointer => UnsafePointer,
        BasicKind.UntypedBool => UntypedBool,
        BasicKind.UntypedInt => UntypedInt,
        BasicKind.UntypedRune => UntypedRune,
        BasicKind.UntypedFloat => UntypedFloat,
        BasicKind.UntypedComplex => UntypedComplex,
        BasicKind.UntypedString => UntypedString,
        BasicKind.UntypedNil => UntypedNil,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no kind of predeclared type"),
    };

    /// <summary>Whether it is a string type, untyped or not.</summary>
    public bool IsString => BasicKind is BasicKind.String or BasicKind.UntypedString;

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
