using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1022 unsafeptr: an integer is made a pointer in a way that package unsafe does not allow.</summary>
public sealed class UnsafePtrAnalyzer : CorrectnessAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = GoRule.OfVet(
        "GO1022",
        "unsafeptr",
        "An integer is converted to a pointer in a way that is not allowed",
        "possible misuse of {0}",
        "Reports conversions of a uintptr to unsafe.Pointer that are none of the patterns that package unsafe allows, and values of reflect.SliceHeader and reflect.StringHeader that are not those of a slice or string.",
        "A uintptr is no reference: the garbage collector may free what it points to, and a growing stack moves it.",
        """
        address := uintptr(unsafe.Pointer(&x))
        p := unsafe.Pointer(address)
        """);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(AnalyzeConversion, SyntaxKind.CallExpression);
        context.RegisterSyntaxNodeAction(static node => AnalyzeHeader(node, node.Node), SyntaxKind.StarExpression);
        context.RegisterSyntaxNodeAction(
            static node =>
            {
                var unary = node.Node.As<UnaryExpressionSyntax>();
                if (unary.Operator == TokenKind.And)
                {
                    AnalyzeHeader(node, unary.Operand);
                }
            },
            SyntaxKind.UnaryExpression);
    }

    private static void AnalyzeConversion(SyntaxNodeAnalysisContext context)
    {
        if (Converted(context.Node, BasicKind.Uintptr, BasicKind.UnsafePointer, context.SemanticModel) is { Exists: true } integer
            && !IsPointerAllAlong(integer, context.SemanticModel))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node, "unsafe.Pointer"));
        }
    }

    /// <summary>Reports a variable that is a header of itself: nothing keeps alive what such a one points to.</summary>
    private static void AnalyzeHeader(SyntaxNodeAnalysisContext context, SyntaxNode header)
    {
        if (context.SemanticModel.GetTypeInfo(header).Type is var type && IsHeader(type))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node, type));
        }
    }

    /// <summary>
    /// Whether an integer was a pointer up to this expression, which is what patterns 3, 5 and 6 of https://pkg.go.dev/unsafe#Pointer
    /// have in common: nothing can move or free in between what it points to.
    /// </summary>
    private static bool IsPointerAllAlong(SyntaxNode integer, SemanticModel model)
    {
        integer = integer.Unparenthesized();
        return integer.Kind switch
        {
            SyntaxKind.SelectorExpression => IsDataOfVariable(integer.As<SelectorExpressionSyntax>(), model),
            SyntaxKind.CallExpression when IsAddressOfValue(integer.As<CallExpressionSyntax>(), model) => true,
            _ => IsMovedPointer(integer, model),
        };
    }

    /// <summary>Pattern 6: field Data of a header that is seen through a pointer, which is taken for one to a slice or string.</summary>
    private static bool IsDataOfVariable(SelectorExpressionSyntax field, SemanticModel model) =>
        field.Selector.IsIdentifier("Data"u8) && model.GetTypeInfo(field.Operand).Type is PointerType { Element: var header } && IsHeader(header);

    /// <summary>Pattern 5: the result of Pointer or UnsafeAddr of a reflect.Value.</summary>
    private static bool IsAddressOfValue(CallExpressionSyntax call, SemanticModel model) =>
        model.GetSymbolInfo(call.Node) is FunctionSymbol { FullName: "reflect.Value.Pointer" or "reflect.Value.UnsafeAddr" };

    /// <summary>
    /// Pattern 3: a pointer, converted to an integer, to which others are added, from which others are taken, or of which bits are
    /// cleared. These others must be no pointers, for it could not be told then which of them is the one that is moved.
    /// </summary>
    private static bool IsMovedPointer(SyntaxNode integer, SemanticModel model)
    {
        // Chains of operators are deep on their left side alone; on the right there is no depth but that of parentheses.
        var first = integer.Unparenthesized();
        for (; first.TryAs<BinaryExpressionSyntax>(out var moved); first = moved.Left.Unparenthesized())
        {
            if (moved.Operator is not (TokenKind.Add or TokenKind.Subtract or TokenKind.AndNot) || IsMovedPointer(moved.Right, model))
            {
                return false;
            }
        }

        return Converted(first, BasicKind.UnsafePointer, BasicKind.Uintptr, model).Exists;
    }

    /// <summary>What a conversion between two types converts; no node for anything else.</summary>
    private static SyntaxNode Converted(SyntaxNode conversion, BasicKind from, BasicKind to, SemanticModel model) =>
        conversion.TryAs<CallExpressionSyntax>(out var call)
        && call.Arguments is { Count: 1, First: var value }
        && IsBasic(call.Function, to, model)
        && IsBasic(value, from, model)
            ? value
            : default;

    private static bool IsBasic(SyntaxNode node, BasicKind kind, SemanticModel model) =>
        model.GetTypeInfo(node).ConvertedType.Underlying is BasicType basic && basic.BasicKind == kind;

    private static bool IsHeader(GoType type) => type.IsNamed("reflect", "SliceHeader", "StringHeader");
}
