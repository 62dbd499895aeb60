using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1020 shift: a shift is as wide as the integer that it shifts, or wider.</summary>
public sealed class ShiftAnalyzer : CorrectnessAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = GoRule.OfVet(
        "GO1020",
        "shift",
        "A shift is at least as wide as the integer",
        "{0} ({1}{2} bits) too small for shift of {3}",
        "Reports shifts by a constant that is not less than the number of bits of the integer that is shifted. Shifts of constants, and those in branches that constant conditions rule out, are not looked at.",
        "All bits are shifted out: the result is 0, or -1 for a negative number that is shifted right.",
        """
        var flags uint8
        high := flags << 8
        """);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.BinaryExpression, SyntaxKind.AssignmentStatement);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (context.Node.TryAs<BinaryExpressionSyntax>(out var binary))
        {
            if (binary.Operator is TokenKind.ShiftLeft or TokenKind.ShiftRight)
            {
                Check(context, binary.Left, binary.Right);
            }
        }
        else if (context.Node.As<AssignmentSyntax>() is { Operator: TokenKind.ShiftLeftAssign or TokenKind.ShiftRightAssign, Left.Count: 1, Right.Count: 1 } assignment)
        {
            Check(context, assignment.Left.First, assignment.Right.First);
        }
    }

    private static void Check(SyntaxNodeAnalysisContext context, SyntaxNode shifted, SyntaxNode count)
    {
        var model = context.SemanticModel;
        if (model.GetTypeInfo(count).ConstantValue?.Integer is not { } bits || bits > long.MaxValue || model.GetTypeInfo(shifted).ConstantValue is not null)
        {
            return;
        }

        // Shifts of constants are tricks that tell the size of a word.
        var types = model.GetTypeInfo(shifted).ConvertedType.TypeSet();
        var widths = types.Select(static type => WidthOf(type.Underlying)).Distinct().ToList();
        if (widths.Count == 0 || widths.Contains(0) || bits < widths.Min() || DeadBranches.IsDead(context.Node, model))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node, shifted, widths.Count > 1 ? "may be " : "", widths.Min(), bits));
    }

    /// <summary>The bits of an integer type on 64-bit processors; 0 for any other type.</summary>
    private static int WidthOf(GoType type) => (type as BasicType)?.BasicKind switch
    {
        BasicKind.Int8 or BasicKind.Uint8 => 8,
        BasicKind.Int16 or BasicKind.Uint16 => 16,
        BasicKind.Int32 or BasicKind.Uint32 => 32,
        BasicKind.Int or BasicKind.Uint or BasicKind.Int64 or BasicKind.Uint64 or BasicKind.Uintptr => 64,
        _ => 0,
    };
}
