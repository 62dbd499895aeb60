using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1019 ifaceassert: a value of an interface is asserted to have an interface that it cannot have.</summary>
public sealed class IfaceAssertAnalyzer : CorrectnessAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = GoRule.OfVet(
        "GO1019",
        "ifaceassert",
        "A type assertion between interfaces can never hold",
        "impossible type assertion: no type can implement both {0} and {1} (conflicting types for {2} method)",
        "Reports type assertions and cases of type switches from one interface to another where both have a method of the same name with different signatures.",
        "No type has two methods of one name, so the assertion fails and the case is never taken.",
        """
        var v interface{ Read() }
        _ = v.(io.Reader)
        """);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.TypeAssertExpression);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var assertion = context.Node.As<TypeAssertExpressionSyntax>();
        var source = context.SemanticModel.GetTypeInfo(assertion.Operand).Type;
        if (source is TypeParameterType || source.Underlying is not InterfaceType from || from.Methods.Count == 0)
        {
            return;
        }

        if (assertion.Type.Exists)
        {
            Check(context, source, from, assertion.Type);
        }
        else if (context.Node.Parent.Parent.TryAs<SwitchStatementSyntax>(out var typeSwitch) && typeSwitch.Tag == context.Node.Parent)
        {
            foreach (var clause in typeSwitch.Clauses)
            {
                foreach (var type in clause.As<CaseClauseSyntax>().Expressions)
                {
                    Check(context, source, from, type);
                }
            }
        }
    }

    private static void Check(SyntaxNodeAnalysisContext context, GoType source, InterfaceType from, SyntaxNode type)
    {
        var target = context.SemanticModel.GetTypeInfo(type).Type;
        if (target is TypeParameterType || target.Underlying is not InterfaceType to)
        {
            return;
        }

        foreach (var method in to.Methods)
        {
            if (from.Methods.FirstOrDefault(other => IsSameName(other, method)) is { } own
                && own.Signature.IsAssignableTo(method.Signature) == false
                && !HasTypeParameter(from)
                && !HasTypeParameter(to))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, type, source, target, method.Name));
                return;
            }
        }
    }

    private static bool IsSameName(FunctionSymbol method, FunctionSymbol other) =>
        method.Name == other.Name && (method.IsExported || method.Package?.Path == other.Package?.Path);

    /// <summary>Whether what an interface asks for is open until type arguments are there: two signatures may then become one.</summary>
    private static bool HasTypeParameter(InterfaceType contract) => contract.Methods.Any(static method => new TypeParameterSearch().IsIn(method.Signature));
}
