using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>
/// GO1029 cgocall: C is given a Go value that holds pointers. What C declares is not known here and need not be: the types of
/// arguments are Go's.
/// </summary>
public sealed class CgoCallAnalyzer : CorrectnessAnalyzer
{
    /// <summary>A generic type can hold ever larger instances of itself, so an end is made somewhere.</summary>
    private const int MostTypes = 1000;

    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = GoRule.OfVet(
        "GO1029",
        "cgocall",
        "A Go value that holds pointers is passed to C",
        "possibly passing Go type with embedded pointer to C",
        "Reports arguments of calls of C functions that are channels, maps, functions or slices, or lead to one by pointers, arrays or structs, seen through conversions to unsafe.Pointer.",
        "Go's memory may move or be freed while C holds a pointer that lies in it; the program panics where cgo notices, and goes wrong where it does not.",
        """
        package p

        // void show(void *);
        import "C"
        import "unsafe"

        func show(names []string) {
            C.show(unsafe.Pointer(&names))
        }
        """);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.HasImport("C"))
            {
                start.RegisterSyntaxNodeAction(Analyze, SyntaxKind.CallExpression);
            }
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var call = context.Node.As<CallExpressionSyntax>();

        // CBytes copies what it is given.
        if (!call.Function.Unparenthesized().TryAs<SelectorExpressionSyntax>(out var function)
            || !context.SemanticModel.GetSymbolInfo(function.Operand).IsImportOf("C")
            || function.Selector.IsIdentifier("CBytes"u8))
        {
            return;
        }

        foreach (var argument in call.Arguments)
        {
            if (HoldsPointers(PassedType(argument, context.SemanticModel)))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, argument));
                return;
            }
        }
    }

    /// <summary>The type of a value before it was made an unsafe.Pointer for C.</summary>
    private static GoType PassedType(SyntaxNode argument, SemanticModel model)
    {
        argument = argument.Unparenthesized();

        // *(*unsafe.Pointer)(unsafe.Pointer(&value)) is the value itself, taken for a pointer.
        if (argument.TryAs<StarExpressionSyntax>(out var star)
            && ConvertedTo(star.Operand, static type => type is PointerType pointer && IsUnsafePointer(pointer.Element), model) is { Exists: true } address)
        {
            return WithoutConversions(address, model).WithoutPointer();
        }

        return WithoutConversions(argument, model);
    }

    private static GoType WithoutConversions(SyntaxNode value, SemanticModel model)
    {
        while (ConvertedTo(value, IsUnsafePointer, model) is { Exists: true } converted)
        {
            value = converted;
        }

        return model.GetTypeInfo(value).Type;
    }

    /// <summary>What a conversion to a type converts; no node for anything else.</summary>
    private static SyntaxNode ConvertedTo(SyntaxNode value, Predicate<GoType> isTarget, SemanticModel model) =>
        value.Unparenthesized().TryAs<CallExpressionSyntax>(out var conversion)
        && conversion.Arguments.Count == 1
        && model.GetCallTarget(conversion).Kind == CallKind.Conversion
        && isTarget(model.GetTypeInfo(conversion.Function).Type)
            ? conversion.Arguments.First
            : default;

    private static bool IsUnsafePointer(GoType type) => type.Underlying is BasicType { BasicKind: BasicKind.UnsafePointer };

    /// <summary>Whether a type is one of those that Go implements with pointers, or leads to one by pointers, arrays and fields.</summary>
    private static bool HoldsPointers(GoType type)
    {
        var seen = new HashSet<GoType>(ReferenceEqualityComparer.Instance) { type };
        var open = new Queue<GoType>(seen);
        while (open.TryDequeue(out var next))
        {
            if (next.Underlying is ChannelType or MapType or SignatureType or SliceType)
            {
                return true;
            }

            foreach (var held in next.Underlying.HeldTypes())
            {
                if (seen.Count < MostTypes && seen.Add(held))
                {
                    open.Enqueue(held);
                }
            }
        }

        return false;
    }
}
