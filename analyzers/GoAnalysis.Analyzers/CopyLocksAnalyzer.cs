using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1017 copylocks: a value that contains a lock is copied.</summary>
public sealed class CopyLocksAnalyzer : CorrectnessAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = GoRule.OfVet(
        "GO1017",
        "copylocks",
        "A value that contains a lock is copied",
        "{0}: {1}",
        "Reports assignments, variables, literals, arguments, results, receivers, parameters and range variables that copy a value with a lock in it: "
            + "one of a type such as sync.Mutex or sync.WaitGroup, whose pointer is a sync.Locker and itself is not.",
        "A copy of a lock is another lock: who holds the one does not keep out who holds the other, and a copied WaitGroup is waited for without end.",
        """
        type counter struct {
            mu sync.Mutex
            n  int
        }

        func (c counter) add() {
            c.mu.Lock()
            c.n++
            c.mu.Unlock()
        }
        """);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(static start =>
        {
            var locks = new LockFinder();
            start.RegisterSyntaxNodeAction(node => AnalyzeAssignment(node, locks), SyntaxKind.AssignmentStatement, SyntaxKind.ShortVariableDeclaration);
            start.RegisterSyntaxNodeAction(node => AnalyzeVariables(node, locks), SyntaxKind.VarSpec);
            start.RegisterSyntaxNodeAction(node => AnalyzeLiteral(node, locks), SyntaxKind.CompositeLiteral);
            start.RegisterSyntaxNodeAction(node => AnalyzeReturn(node, locks), SyntaxKind.ReturnStatement);
            start.RegisterSyntaxNodeAction(node => AnalyzeCall(node, locks), SyntaxKind.CallExpression);
            start.RegisterSyntaxNodeAction(node => AnalyzeRange(node, locks), SyntaxKind.RangeStatement);
            start.RegisterSyntaxNodeAction(
                node => AnalyzeFunction(node, locks), SyntaxKind.FunctionDeclaration, SyntaxKind.MethodDeclaration, SyntaxKind.FunctionLiteral);
        });
    }

    private static void AnalyzeAssignment(SyntaxNodeAnalysisContext context, LockFinder locks)
    {
        var assignment = context.Node.As<AssignmentSyntax>();
        AnalyzeValues(context, "assignment", assignment.Left, assignment.Right, locks);
    }

    private static void AnalyzeVariables(SyntaxNodeAnalysisContext context, LockFinder locks)
    {
        var spec = context.Node.As<ValueSpecSyntax>();
        AnalyzeValues(context, "variable declaration", spec.Names, spec.Values, locks);
    }

    private static void AnalyzeValues(SyntaxNodeAnalysisContext context, string statement, SyntaxNodeList targets, SyntaxNodeList values, LockFinder locks)
    {
        var position = 0;
        foreach (var value in values)
        {
            if (LockIn(context, value, locks) is { } path)
            {
                Report(context, value, $"{statement} copies lock value to {ExpressionText.Of(targets[position])}", path);
            }

            position++;
        }
    }

    private static void AnalyzeLiteral(SyntaxNodeAnalysisContext context, LockFinder locks)
    {
        foreach (var element in context.Node.As<CompositeLiteralSyntax>().Elements)
        {
            var value = element.TryAs<KeyValueExpressionSyntax>(out var pair) ? pair.Value : element;
            if (LockIn(context, value, locks) is { } path)
            {
                Report(context, value, $"literal copies lock value from {ExpressionText.Of(value)}", path);
            }
        }
    }

    private static void AnalyzeReturn(SyntaxNodeAnalysisContext context, LockFinder locks)
    {
        foreach (var value in context.Node.As<ReturnStatementSyntax>().Results)
        {
            if (LockIn(context, value, locks) is { } path)
            {
                Report(context, value, "return copies lock value", path);
            }
        }
    }

    private static void AnalyzeCall(SyntaxNodeAnalysisContext context, LockFinder locks)
    {
        var call = context.Node.As<CallExpressionSyntax>();
        foreach (var argument in call.Arguments)
        {
            if (LockIn(context, argument, locks) is { } path)
            {
                // These look at the type of their argument alone.
                if (context.SemanticModel.GetCallTarget(call).Symbol is BuiltinSymbol { Name: "new" or "len" or "cap" or "Sizeof" or "Offsetof" or "Alignof" })
                {
                    return;
                }

                Report(context, argument, $"call of {ExpressionText.Of(call.Function)} copies lock value", path);
            }
        }
    }

    private static void AnalyzeRange(SyntaxNodeAnalysisContext context, LockFinder locks)
    {
        var range = context.Node.As<RangeStatementSyntax>();
        foreach (var target in range.Targets)
        {
            if (target.IsIdentifier("_"u8))
            {
                continue;
            }

            var type = !range.IsDefinition ? context.SemanticModel.GetTypeInfo(target).Type
                : context.SemanticModel.GetDeclaredSymbol(target) is { } variable ? variable.Type
                : UnknownType.Instance;
            if (locks.Find(type) is { } path)
            {
                Report(context, target, $"range var {ExpressionText.Of(target)} copies lock", path);
            }
        }
    }

    private static void AnalyzeFunction(SyntaxNodeAnalysisContext context, LockFinder locks)
    {
        if (context.Node.TryAs<FunctionDeclarationSyntax>(out var declaration))
        {
            var name = declaration.Name.ToString();
            AnalyzeParameters(context, declaration.Receiver, name, locks);
            AnalyzeParameters(context, declaration.Parameters, name, locks);
        }
        else if (context.Node.As<FunctionLiteralSyntax>().Type.TryAs<FunctionTypeSyntax>(out var type))
        {
            AnalyzeParameters(context, type.Parameters, "func", locks);
        }
    }

    /// <summary>Results are not looked at: what is returned may be a new value.</summary>
    private static void AnalyzeParameters(SyntaxNodeAnalysisContext context, SyntaxNode list, string function, LockFinder locks)
    {
        foreach (var parameter in list.Children)
        {
            var type = parameter.TryAs<ParameterDeclarationSyntax>(out var declaration) ? declaration.Type : default;
            if (type.Exists && type.Kind is not (SyntaxKind.VariadicType or SyntaxKind.StarExpression)
                && locks.Find(context.SemanticModel.GetTypeInfo(type).Type) is { } path)
            {
                Report(context, type, $"{function} passes lock by value", path);
            }
        }
    }

    /// <summary>
    /// The lock that an expression copies. A literal is new, and what a call gives, or points to, may be.
    /// </summary>
    private static LockPath? LockIn(SyntaxNodeAnalysisContext context, SyntaxNode value, LockFinder locks) =>
        value.Kind is SyntaxKind.CompositeLiteral or SyntaxKind.CallExpression or SyntaxKind.BasicLiteral or SyntaxKind.FunctionLiteral
        || (value.Kind == SyntaxKind.StarExpression && value.Children.First.Kind == SyntaxKind.CallExpression)
            ? null
            : locks.Find(context.SemanticModel.GetTypeInfo(value).Type);

    private static void Report(SyntaxNodeAnalysisContext context, SyntaxNode node, string copy, LockPath path) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, node, copy, path.ToString()));
}
