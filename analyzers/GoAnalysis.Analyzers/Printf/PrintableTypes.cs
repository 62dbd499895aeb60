using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>Questions to the types of what is printed.</summary>
internal static class PrintableTypes
{
    /// <summary>The type that an operand has when it is passed: an untyped constant gets one, nil stays as it is.</summary>
    public static GoType OperandType(this SemanticModel model, SyntaxNode expression)
    {
        var info = model.GetTypeInfo(expression);
        return info.Type is not BasicType { IsUntyped: true } untyped || untyped.BasicKind == BasicKind.UntypedNil ? info.Type
            : info.ConvertedType is BasicType { IsUntyped: true } or UnknownType ? untyped.DefaultType
            : info.ConvertedType;
    }

    /// <summary>Whether a value formats itself for any verb, as a fmt.Formatter does, or may. Of an interface every value may.</summary>
    public static bool MayFormatItself(GoType type)
    {
        if (type is not TypeParameterType && type.Underlying is InterfaceType)
        {
            return true;
        }

        return CanHaveMethods(type)
            && (HidesMethods(type)
                || Method(type, "Format", null) is { Parameters: [var state, { Type: BasicType { BasicKind: BasicKind.Int32 } }], Results: [] }
                    && state.Type.IsNamed("fmt", "State"));
    }

    /// <summary>Whether fmt prints a value by its method Error or String, or may.</summary>
    public static bool MayStringItself(GoType type) =>
        (CanHaveMethods(type) || type.Underlying is InterfaceType)
        && (IsError(type) != false || IsStringMethod(Method(type, "String", null)));

    /// <summary>Whether values of a type are errors; null where that depends on a type that is not known.</summary>
    public static bool? IsError(GoType type) => type switch
    {
        BasicType { BasicKind: BasicKind.UntypedNil } => true,
        TypeParameterType => type.IsConvertibleTo(GoType.Error),
        _ => type.Implements((InterfaceType)GoType.Error.Underlying),
    };

    /// <summary>Whether a method takes nothing and gives a string.</summary>
    public static bool IsStringMethod(SignatureType? method) =>
        method is { Parameters.Count: 0, Results: [{ Type: BasicType { BasicKind: BasicKind.String } }] };

    /// <summary>The signature of a method that can be called on values of a type, which need not be variables.</summary>
    public static SignatureType? Method(GoType type, string name, PackageSymbol? package) =>
        MethodSymbol(type, name, package)?.Signature;

    /// <summary>A method that can be called on values of a type, which need not be variables.</summary>
    public static (FunctionSymbol Symbol, SignatureType Signature)? MethodSymbol(GoType type, string name, PackageSymbol? package) =>
        CanHaveMethods(type)
        && type.LookupFieldOrMethod(name, package) is { Symbol: FunctionSymbol method, Type: SignatureType signature } selection
        && (selection.IsIndirect || !method.HasPointerReceiver)
            ? (method, signature)
            : null;

    /// <summary>Whether it embeds what is not known, so that it can have any method.</summary>
    private static bool HidesMethods(GoType type) =>
        type.Dereference().Underlying is StructType or UnknownType && IsError(type) is null;

    private static bool CanHaveMethods(GoType type) =>
        type.Dereference() is NamedType or StructType or TypeParameterType || type is InterfaceType;
}
