using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1007 loopclosure: a function literal that may outlive the round of a loop uses the loop's variable.</summary>
public sealed class LoopClosureAnalyzer : CorrectnessAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = GoRule.OfVet(
        "GO1007",
        "loopclosure",
        "A function literal that outlives the round of a loop uses the loop's variable",
        "loop variable {0} captured by func literal",
        "Reports uses of the variables that a loop updates in function literals at the end of its body that are called by go, by defer or by the Go method of errgroup.Group, "
        + "and behind a call of Parallel in subtests that the body runs.",
        "Before Go 1.22 all rounds share one variable. Such a literal runs later than its round and sees the value of another, or reads it while the loop writes it.",
        """
        for _, file := range files {
            go func() {
                upload(file)
            }()
        }
        """);

    /// <summary>The release of Go from which on each round has variables of its own. https://go.dev/ref/spec#For_clause</summary>
    private const int OwnVariablesSince = 22;

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.RangeStatement, SyntaxKind.ForStatement);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (context.Compilation.LanguageRelease >= OwnVariablesSince)
        {
            return;
        }

        // A body without a function literal is most often all there is to see.
        var body = context.Node.TryAs<RangeStatementSyntax>(out var range) ? range.Body : context.Node.As<ForStatementSyntax>().Body;
        var literals = body.Descendants(SyntaxKind.FunctionLiteral).GetEnumerator();
        if (!literals.MoveNext())
        {
            return;
        }

        var variables = new List<ISymbol>();
        foreach (var name in UpdatedBy(context.Node))
        {
            if (name.Kind == SyntaxKind.Identifier && context.SemanticModel.GetSymbolInfo(name) is VariableSymbol variable)
            {
                variables.Add(variable);
            }
        }

        if (variables.Count == 0)
        {
            return;
        }

        foreach (var last in LastStatements(body))
        {
            if (LaunchedBy(last, context.SemanticModel).TryAs<FunctionLiteralSyntax>(out var literal))
            {
                ReportUses(context, literal.Body, variables);
            }
        }

        foreach (var statement in body.Children)
        {
            foreach (var late in ParallelPart(statement, context.SemanticModel))
            {
                ReportUses(context, late, variables);
            }
        }
    }

    /// <summary>What a loop assigns to from round to round: the targets of a range, those of the post statement.</summary>
    private static SyntaxNodeList UpdatedBy(SyntaxNode loop)
    {
        if (loop.TryAs<RangeStatementSyntax>(out var range))
        {
            return range.Targets;
        }

        var post = loop.As<ForStatementSyntax>().Post;
        return post.TryAs<AssignmentSyntax>(out var assignment) ? assignment.Left : post.Kind == SyntaxKind.IncDecStatement ? post.Children : default;
    }

    /// <summary>
    /// The statements that may be the last of a block; of a compound statement those of its blocks and clauses. What a statement
    /// behind the launch might wait for is not known, so no other is looked at.
    /// </summary>
    private static IEnumerable<SyntaxNode> LastStatements(SyntaxNode body)
    {
        var lists = new Stack<SyntaxNode>();
        lists.Push(LastOf(body));
        while (lists.TryPop(out var last))
        {
            switch (last.Kind)
            {
                case SyntaxKind.IfStatement:
                    var branch = last.As<IfStatementSyntax>();
                    lists.Push(branch.Else.Kind == SyntaxKind.Block ? LastOf(branch.Else) : branch.Else);
                    lists.Push(LastOf(branch.Body));
                    break;
                case SyntaxKind.ForStatement or SyntaxKind.RangeStatement:
                    lists.Push(LastOf(last.Children.Last));
                    break;
                case SyntaxKind.SwitchStatement or SyntaxKind.TypeSwitchStatement or SyntaxKind.SelectStatement:
                    foreach (var clause in last.Children)
                    {
                        lists.Push(LastOf(clause));
                    }

                    break;
                default:
                    yield return last;
                    break;
            }
        }
    }

    private static SyntaxNode LastOf(SyntaxNode list) => list.Kind switch
    {
        SyntaxKind.Block => list.Children.Last,
        SyntaxKind.CaseClause => list.As<CaseClauseSyntax>().Statements.Last,
        SyntaxKind.CommunicationClause => list.As<CommunicationClauseSyntax>().Statements.Last,
        _ => default,
    };

    /// <summary>The function that a statement starts or puts off; no node where it does neither.</summary>
    private static SyntaxNode LaunchedBy(SyntaxNode statement, SemanticModel model)
    {
        if (statement.TryAs<CallStatementSyntax>(out var launch))
        {
            return launch.Call.TryAs<CallExpressionSyntax>(out var called) ? called.Function : default;
        }

        return statement.TryAs<ExpressionStatementSyntax>(out var expression)
            && expression.Expression.TryAs<CallExpressionSyntax>(out var call)
            && call.Arguments.First is { Kind: SyntaxKind.FunctionLiteral } argument
            && model.GetSymbolInfo(call.Node).IsFunction("golang.org/x/sync/errgroup.Group.Go")
                ? argument
                : default;
    }

    /// <summary>
    /// The statements of a subtest that run beside the loop: those behind its call of Parallel. A label takes what is known back,
    /// because a jump to it may have passed the call by.
    /// </summary>
    private static List<SyntaxNode> ParallelPart(SyntaxNode statement, SemanticModel model)
    {
        var late = new List<SyntaxNode>();
        if (!statement.TryAs<ExpressionStatementSyntax>(out var expression)
            || !expression.Expression.TryAs<CallExpressionSyntax>(out var call)
            || !call.Arguments.Last.TryAs<FunctionLiteralSyntax>(out var literal)
            || call.Arguments.Count != 2
            || !model.GetSymbolInfo(call.Node).IsFunction("testing.T.Run")
            || TestOf(literal) is not { Exists: true } name
            || model.GetDeclaredSymbol(name) is not { } test)
        {
            return late;
        }

        var isParallel = false;
        foreach (var labeled in literal.Body.Children)
        {
            var inner = labeled;
            while (inner.TryAs<LabeledStatementSyntax>(out var label))
            {
                inner = label.Statement;
                late.Clear();
                isParallel = false;
            }

            if (isParallel)
            {
                late.Add(inner);
            }
            else
            {
                isParallel = IsParallel(inner, test, model);
            }
        }

        return late;
    }

    /// <summary>The name of a subtest's first parameter.</summary>
    private static SyntaxNode TestOf(FunctionLiteralSyntax literal) =>
        literal.Type.Children.First.TryAs<ParameterListSyntax>(out var parameters) && parameters.Parameters.First.TryAs<ParameterDeclarationSyntax>(out var first)
            ? first.Names.First
            : default;

    private static bool IsParallel(SyntaxNode statement, ISymbol test, SemanticModel model) =>
        statement.TryAs<ExpressionStatementSyntax>(out var expression)
        && expression.Expression.TryAs<CallExpressionSyntax>(out var call)
        && call.Function.TryAs<SelectorExpressionSyntax>(out var method)
        && method.Selector.IsIdentifier("Parallel"u8)
        && method.Operand.Kind == SyntaxKind.Identifier
        && ReferenceEquals(model.GetSymbolInfo(method.Operand), test)
        && model.GetSymbolInfo(call.Node).IsFunction("testing.T.Parallel");

    private static void ReportUses(SyntaxNodeAnalysisContext context, SyntaxNode part, List<ISymbol> variables)
    {
        foreach (var name in part.Descendants(SyntaxKind.Identifier))
        {
            if (context.SemanticModel.GetSymbolInfo(name) is { } symbol && variables.Contains(symbol))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, name, symbol.Name));
            }
        }
    }
}
