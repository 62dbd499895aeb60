using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>
/// GO1001: statements that control never reaches. What counts as ending control is syntax, as in vet: a return, a branch, a call
/// of panic, a loop without condition and break, and what is made of these. A label that a goto names is taken to be reached.
/// </summary>
public sealed class UnreachableAnalyzer : CorrectnessAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = GoRule.OfVet(
        "GO1001",
        "unreachable",
        "Unreachable code",
        "unreachable code",
        "Finds statements that control never reaches, because the statement before them returns, branches, panics or loops forever.",
        "Such code looks as if it ran. Often a return or a loop stands where it was not meant to.",
        """
        func f() int {
            return 1
            println("done")
        }
        """,
        WellKnownDiagnosticTags.Unnecessary);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(
            static function => AnalyzeFunction(function), SyntaxKind.FunctionDeclaration, SyntaxKind.MethodDeclaration, SyntaxKind.FunctionLiteral);
    }

    private static void AnalyzeFunction(SyntaxNodeAnalysisContext context)
    {
        var body = context.Node.TryAs<FunctionDeclarationSyntax>(out var declaration) ? declaration.Body : context.Node.As<FunctionLiteralSyntax>().Body;
        if (body.Exists)
        {
            new Walk(context).Visit(body);
        }
    }

    /// <summary>Goes through the statements of one function; function literals in it are functions of their own.</summary>
    private sealed class Walk(SyntaxNodeAnalysisContext context)
    {
        private HashSet<SyntaxNode>? brokenOutOf;
        private HashSet<string>? jumpedTo;
        private Dictionary<string, SyntaxNode>? labels;

        public void Visit(SyntaxNode body)
        {
            FindJumps(body, default);
            VisitStatement(body, true);
        }

        /// <summary>Finds the labels that are jumped to, and the statements that are broken out of.</summary>
        /// <param name="statement">A statement.</param>
        /// <param name="breakable">What a break without a label leaves.</param>
        private void FindJumps(SyntaxNode statement, SyntaxNode breakable)
        {
            // Else branches and labels form chains of any length: they are a loop.
            while (statement.Exists)
            {
                switch (statement.Kind)
                {
                    case SyntaxKind.IfStatement:
                        var choice = statement.As<IfStatementSyntax>();
                        FindJumps(choice.Body, breakable);
                        statement = choice.Else;
                        continue;
                    case SyntaxKind.LabeledStatement:
                        var labeled = statement.As<LabeledStatementSyntax>();
                        (labels ??= new(StringComparer.Ordinal))[labeled.Label.ToString()] = labeled.Statement;
                        statement = labeled.Statement;
                        continue;
                    case SyntaxKind.GotoStatement when statement.Children.Any:
                        (jumpedTo ??= new(StringComparer.Ordinal)).Add(statement.Children.First.ToString());
                        break;
                    case SyntaxKind.BreakStatement:
                        var label = statement.As<BranchStatementSyntax>().Label;
                        var left = label.Exists ? labels?.GetValueOrDefault(label.ToString()) ?? default : breakable;
                        if (left.Exists)
                        {
                            (brokenOutOf ??= []).Add(left);
                        }

                        break;
                    case SyntaxKind.Block:
                        FindJumps(statement.Children, breakable);
                        break;
                    case SyntaxKind.ForStatement or SyntaxKind.RangeStatement:
                        FindJumps(BodyOf(statement), statement);
                        break;
                    case SyntaxKind.SwitchStatement or SyntaxKind.TypeSwitchStatement or SyntaxKind.SelectStatement:
                        foreach (var clause in ClausesOf(statement))
                        {
                            FindJumps(StatementsOf(clause), statement);
                        }

                        break;
                }

                return;
            }
        }

        private void FindJumps(SyntaxNodeList statements, SyntaxNode breakable)
        {
            foreach (var statement in statements)
            {
                FindJumps(statement, breakable);
            }
        }

        private bool VisitStatements(SyntaxNodeList statements, bool isReached)
        {
            foreach (var statement in statements)
            {
                isReached = VisitStatement(statement, isReached);
            }

            return isReached;
        }

        /// <summary>Reports a statement that is not reached, and looks into it.</summary>
        /// <returns>Whether what follows is reached. Behind a report it is taken to be, so that one cause gives one report.</returns>
        private bool VisitStatement(SyntaxNode statement, bool isReached)
        {
            isReached |= jumpedTo is not null && statement.TryAs<LabeledStatementSyntax>(out var target) && jumpedTo.Contains(target.Label.ToString());

            // A name or literal is no statement: it stands there by a syntax error.
            if (!isReached && statement.Kind is not (SyntaxKind.EmptyStatement or SyntaxKind.Identifier or SyntaxKind.BasicLiteral))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, statement));
                isReached = true;
            }

            switch (statement.Kind)
            {
                case SyntaxKind.Block:
                    return VisitStatements(statement.Children, isReached);
                case SyntaxKind.LabeledStatement:
                    return statement.As<LabeledStatementSyntax>().Statement is { Exists: true } labeled ? VisitStatement(labeled, isReached) : isReached;
                case SyntaxKind.ReturnStatement or SyntaxKind.BreakStatement or SyntaxKind.ContinueStatement or SyntaxKind.GotoStatement or SyntaxKind.FallthroughStatement:
                    return false;
                case SyntaxKind.ExpressionStatement:
                    return isReached && !IsPanic(statement.As<ExpressionStatementSyntax>().Expression);
                case SyntaxKind.IfStatement:
                    return VisitIf(statement.As<IfStatementSyntax>());
                case SyntaxKind.RangeStatement:
                    VisitStatement(BodyOf(statement), true);
                    return true;
                case SyntaxKind.ForStatement:
                    VisitStatement(BodyOf(statement), true);
                    return statement.As<ForStatementSyntax>().Condition.Exists || IsBrokenOutOf(statement);
                case SyntaxKind.SwitchStatement or SyntaxKind.TypeSwitchStatement or SyntaxKind.SelectStatement:
                    return VisitClauses(statement);
                default:
                    return isReached;
            }
        }

        private bool VisitIf(IfStatementSyntax choice)
        {
            var isReached = false;
            while (true)
            {
                isReached |= VisitStatement(choice.Body, true);
                if (!choice.Else.TryAs<IfStatementSyntax>(out var next))
                {
                    return choice.Else.Exists ? VisitStatement(choice.Else, true) | isReached : true;
                }

                choice = next;
            }
        }

        /// <summary>A select waits for one of its cases, so that only a switch can go by all of them.</summary>
        private bool VisitClauses(SyntaxNode statement)
        {
            var isReached = IsBrokenOutOf(statement);
            var takesAlways = statement.Kind == SyntaxKind.SelectStatement;
            foreach (var clause in ClausesOf(statement))
            {
                takesAlways |= clause.TryAs<CaseClauseSyntax>(out var oneCase) && oneCase.IsDefault;
                isReached |= VisitStatements(StatementsOf(clause), true);
            }

            return isReached || !takesAlways;
        }

        private bool IsBrokenOutOf(SyntaxNode statement) => brokenOutOf is not null && brokenOutOf.Contains(statement);

        private bool IsPanic(SyntaxNode expression) =>
            expression.TryAs<CallExpressionSyntax>(out var call)
            && call.Function.IsIdentifier("panic"u8)
            && context.SemanticModel.GetSymbolInfo(call.Function) is null or { Kind: SymbolKind.Builtin };

        private static SyntaxNode BodyOf(SyntaxNode loop) => loop.Children.Last is { Kind: SyntaxKind.Block } body ? body : default;

        private static SyntaxNodeList ClausesOf(SyntaxNode statement) =>
            statement.TryAs<SwitchStatementSyntax>(out var choice) ? choice.Clauses : statement.As<SelectStatementSyntax>().Clauses;

        private static SyntaxNodeList StatementsOf(SyntaxNode clause) =>
            clause.TryAs<CaseClauseSyntax>(out var oneCase) ? oneCase.Statements : clause.As<CommunicationClauseSyntax>().Statements;
    }
}
