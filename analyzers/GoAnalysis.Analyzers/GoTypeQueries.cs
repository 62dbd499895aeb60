using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>Questions that several rules ask of types and calls.</summary>
internal static class GoTypeQueries
{
    private static readonly KindMask CallsAndUnaries = new(SyntaxKind.CallExpression, SyntaxKind.UnaryExpression);

    /// <summary>Whether a type is a defined type of a package, an instance included.</summary>
    /// <param name="type">The type.</param>
    /// <param name="packagePath">Path of the package.</param>
    /// <param name="names">Names of types, any of which it may be.</param>
    public static bool IsNamed(this GoType type, string packagePath, params ReadOnlySpan<string> names) =>
        type is NamedType { Symbol: { IsPackageLevel: true, Package.Path: var path } symbol } && path == packagePath && names.Contains(symbol.Name);

    /// <summary>The types that a literal pointer, slice, array, map or struct type is made of; none for any other.</summary>
    public static IEnumerable<GoType> HeldTypes(this GoType type) => type switch
    {
        PointerType pointer => [pointer.Element],
        SliceType slice => [slice.Element],
        ArrayType array => [array.Element],
        MapType map => [map.Key, map.Element],
        StructType structure => structure.Fields.Select(static field => field.Type),
        _ => [],
    };

    /// <summary>The type itself, or what it points to.</summary>
    public static GoType WithoutPointer(this GoType type) => type is PointerType pointer ? pointer.Element : type;

    /// <summary>Whether a symbol is a function or method by its full name, such as <c>fmt.Println</c> or <c>sync.Mutex.Lock</c>.</summary>
    public static bool IsFunction(this ISymbol? symbol, string fullName) =>
        symbol is FunctionSymbol function && function.FullName == fullName;

    /// <summary>
    /// Whether evaluating an expression may change something or give another value next time: whether it has a call that is no
    /// conversion, or a reception.
    /// </summary>
    public static bool MayHaveEffects(this SemanticModel model, SyntaxNode expression)
    {
        if (IsEffect(model, expression))
        {
            return true;
        }

        foreach (var inner in expression.Descendants(CallsAndUnaries))
        {
            if (IsEffect(model, inner))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a call is one of the predeclared make.</summary>
    public static bool IsMake(this SemanticModel model, CallExpressionSyntax call) =>
        call.Function.IsIdentifier("make"u8) && model.GetSymbolInfo(call.Function) is { Kind: SymbolKind.Builtin };

    private static bool IsEffect(SemanticModel model, SyntaxNode node) =>
        node.TryAs<CallExpressionSyntax>(out var call) ? model.GetCallTarget(call).Kind != CallKind.Conversion
        : node.TryAs<UnaryExpressionSyntax>(out var unary) && unary.Operator == TokenKind.Arrow;

    /// <summary>Whether a symbol is the name of an imported package.</summary>
    /// <param name="symbol">The symbol that a name refers to; null for none.</param>
    /// <param name="importPath">The path that is imported.</param>
    public static bool IsImportOf(this ISymbol? symbol, string importPath) => symbol is ImportNameSymbol import && import.ImportPath == importPath;

    /// <summary>Whether any file of a package imports a path.</summary>
    public static bool HasImport(this GoCompilation compilation, string importPath) => compilation.Trees.Any(tree => tree.HasImport(importPath));

    /// <summary>The types that a value of a type can have at run time as far as that is limited: those of a type parameter's constraint, else the type itself.</summary>
    /// <returns>The types; none for a type parameter that is not limited to types.</returns>
    public static IReadOnlyList<GoType> TypeSet(this GoType type) =>
        type is not TypeParameterType parameter ? [type]
        : parameter.Underlying is InterfaceType { Terms: { } terms } ? [.. terms.Select(static term => term.Type)]
        : [];

    /// <summary>The name of a type that has one: a predeclared or defined type or a type parameter; empty for any other.</summary>
    public static string NameOf(this GoType type) => type switch
    {
        BasicType basic => basic.Name,
        NamedType named => named.Symbol.Name,
        TypeParameterType parameter => parameter.Symbol.Name,
        _ => "",
    };
}
