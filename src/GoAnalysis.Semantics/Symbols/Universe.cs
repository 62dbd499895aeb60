namespace GoAnalysis.Semantics;

/// <summary>The predeclared identifiers. https://go.dev/ref/spec#Predeclared_identifiers</summary>
internal static class Universe
{
    public static readonly InterfaceType AnyInterface = new([], []);

    /// <summary>The same type as <c>any</c>, shown as <c>interface{}</c>.</summary>
    public static readonly InterfaceType EmptyInterface = new([], []);

    /// <summary>The type <c>error</c>.</summary>
    public static readonly NamedType Error;

    public static readonly Scope Scope = new(null);

    /// <summary>Package unsafe, which has no source that says what its functions do.</summary>
    public static readonly PackageSymbol Unsafe;

    static Universe()
    {
        foreach (var type in new[]
        {
            BasicType.Bool, BasicType.Int, BasicType.Int8, BasicType.Int16, BasicType.Int32, BasicType.Int64,
            BasicType.Uint, BasicType.Uint8, BasicType.Uint16, BasicType.Uint32, BasicType.Uint64, BasicType.Uintptr,
            BasicType.Float32, BasicType.Float64, BasicType.Complex64, BasicType.Complex128, BasicType.String,
            BasicType.Byte, BasicType.Rune,
        })
        {
            Scope.Declare(new TypeNameSymbol(type.Name, null, default, type));
        }

        Scope.Declare(new TypeNameSymbol("any", null, default, AnyInterface));
        Scope.Declare(new TypeNameSymbol("comparable", static _ => new InterfaceType([], [], null, isComparable: true)));
        var error = new TypeNameSymbol("error", static symbol => new InterfaceType(
            [
                new FunctionSymbol("Error", null, default, static () => new SignatureType(
                    null, [], [new VariableSymbol(SymbolKind.Parameter, "", null, default, BasicType.String)], false))
                {
                    ReceiverTypeName = "error",
                },
            ],
            []));
        Error = (NamedType)error.Type;
        Scope.Declare(error);
        Scope.Declare(new ConstantSymbol("true", BasicType.UntypedBool, ConstantValue.Of(true)));
        Scope.Declare(new ConstantSymbol("false", BasicType.UntypedBool, ConstantValue.Of(false)));
        Scope.Declare(new ConstantSymbol("iota", BasicType.UntypedInt, null));
        Scope.Declare(new NilSymbol());
        foreach (var name in new[]
        {
            "append", "cap", "clear", "close", "complex", "copy", "delete", "imag", "len", "make", "max", "min", "new",
            "panic", "print", "println", "real", "recover",
        })
        {
            Scope.Declare(new BuiltinSymbol(name));
        }

        Unsafe = new PackageSymbol("unsafe", "", "unsafe", PackageOrigin.Std);
        Unsafe.Scope.Declare(new TypeNameSymbol("Pointer", Unsafe, default, BasicType.UnsafePointer));
        foreach (var name in new[] { "Add", "Alignof", "Offsetof", "Sizeof", "Slice", "SliceData", "String", "StringData" })
        {
            Unsafe.Scope.Declare(new BuiltinSymbol(name, Unsafe));
        }
    }
}
