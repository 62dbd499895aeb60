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
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.CallExpression, SyntaxKind.StarExpression, SyntaxKind.UnaryExpression);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var model = context.SemanticModel;
        if (context.Node.TryAs<CallExpressionSyntax>(out var call))
        {
            if (call.Arguments.First is { Exists: true } argument
                && IsBasic(call.Function, BasicKind.UnsafePointer, model)
                && call.Arguments.Count == 1
                && IsBasic(argument, BasicKind.Uintptr, model)
                && !IsAllowed(argument.Unparenthesized(), model))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node, "unsafe.Pointer"));
            }

            return;
        }

        var header = context.Node.TryAs<UnaryExpressionSyntax>(out var unary)
            ? unary.Operator == TokenKind.And ? unary.Operand : default
            : context.Node;
        if (header.Exists && model.GetTypeInfo(header).Type is var type && IsHeader(type))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node, type));
        }
    }

    /// <summary>Whether an integer may become a pointer. https://pkg.go.dev/unsafe#Pointer</summary>
    private static bool IsAllowed(SyntaxNode integer, SemanticModel model)
    {
        // The field of a header is allowed where the header is that of a real slice or string: one behind a pointer is taken for it.
        if (integer.TryAs<SelectorExpressionSyntax>(out var field)
            && field.Selector.IsIdentifier("Data"u8)
            && model.GetTypeInfo(field.Operand).Type is PointerType pointer
            && IsHeader(pointer.Element))
        {
            return true;
        }

        if (integer.TryAs<CallExpressionSyntax>(out var call)
            && !call.Arguments.Any
            && call.Function.TryAs<SelectorExpressionSyntax>(out var method)
            && (method.Selector.IsIdentifier("Pointer"u8) || method.Selector.IsIdentifier("UnsafeAddr"u8))
            && model.GetTypeInfo(method.Operand).Type.IsNamed("reflect", "Value"))
        {
            return true;
        }

        return IsArithmetic(integer, model);
    }

    /// <summary>Whether an integer is a pointer that was converted in the same expression, moved by <c>+</c>, <c>-</c> or <c>&amp;^</c>.</summary>
    private static bool IsArithmetic(SyntaxNode integer, SemanticModel model)
    {
        // Chains of operators are long on their left side, so that is a loop; what is on the right must not be a pointer too.
        integer = integer.Unparenthesized();
        while (integer.TryAs<BinaryExpressionSyntax>(out var binary))
        {
            if (binary.Operator is not (TokenKind.Add or TokenKind.Subtract or TokenKind.AndNot) || IsArithmetic(binary.Right, model))
            {
                return false;
            }

            integer = binary.Left.Unparenthesized();
        }

        return integer.TryAs<CallExpressionSyntax>(out var call)
            && call.Arguments.Count == 1
            && IsBasic(call.Function, BasicKind.Uintptr, model)
            && IsBasic(call.Arguments.First, BasicKind.UnsafePointer, model);
    }

    private static bool IsBasic(SyntaxNode node, BasicKind kind, SemanticModel model) =>
        model.GetTypeInfo(node).ConvertedType.Underlying is BasicType basic && basic.BasicKind == kind;

    private static bool IsHeader(GoType type) => type.IsNamed("reflect", "SliceHeader", "StringHeader");
}
