using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1005: assignments of a variable, field or element to itself.</summary>
public sealed class AssignAnalyzer : CorrectnessAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = GoRule.OfVet(
        "GO1005",
        "assign",
        "Assignment of a variable to itself",
        "self-assignment of {0} to {0}",
        "Finds assignments such as x = x and a[i] = a[i]. Expressions with calls or receptions, which may differ from one evaluation to the next, and elements of maps are left alone.",
        "Such an assignment does nothing. Mostly another name was meant on one side, such as s.x = x.",
        """
        func (s *server) setName(name string) {
            name = name
        }
        """);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(static assignment => AnalyzeAssignment(assignment), SyntaxKind.AssignmentStatement);
    }

    private static void AnalyzeAssignment(SyntaxNodeAnalysisContext context)
    {
        var assignment = context.Node.As<AssignmentSyntax>();
        if (assignment.Operator != TokenKind.Assign)
        {
            return;
        }

        var values = assignment.Right.GetEnumerator();
        var selfAssigned = default(List<SyntaxNode>);
        foreach (var target in assignment.Left)
        {
            if (!values.MoveNext())
            {
                return;
            }

            if (target.HasSameTokensAs(values.Current) && !IsOfMapOrUnknown(target, context.SemanticModel) && !context.SemanticModel.MayHaveEffects(target))
            {
                (selfAssigned ??= []).Add(target);
            }
        }

        if (values.MoveNext())
        {
            return;
        }

        foreach (var target in selfAssigned ?? [])
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node, ExpressionText.Of(target)));
        }
    }

    /// <summary>Whether it is an element of a map, which assigning creates, or of something that may be a map.</summary>
    private static bool IsOfMapOrUnknown(SyntaxNode target, SemanticModel model) =>
        target.Unparenthesized().TryAs<IndexExpressionSyntax>(out var element)
        && model.GetTypeInfo(element.Operand).Type.Underlying is MapType or UnknownType;
}
