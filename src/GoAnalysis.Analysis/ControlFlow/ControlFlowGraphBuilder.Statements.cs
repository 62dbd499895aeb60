using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <content>What each statement does. https://go.dev/ref/spec#Statements</content>
internal sealed partial class ControlFlowGraphBuilder
{
    private void Run(SyntaxNode node, LabelTargets? label)
    {
        switch (node.Kind)
        {
            case SyntaxKind.Block:
                PlanStatements(node.Children);
                break;
            case SyntaxKind.VarDeclaration:
                foreach (var spec in node.Children)
                {
                    Add(spec);
                }

                break;
            case SyntaxKind.LabeledStatement:
                Mark(node.As<LabeledStatementSyntax>());
                break;
            case SyntaxKind.ExpressionStatement:
                RunExpression(node);
                break;
            case SyntaxKind.DeferStatement:
                Add(node);
                deferredCalls.Add(node.As<CallStatementSyntax>().Call);
                break;
            case SyntaxKind.ReturnStatement:
                Leave(Add(node), exit, ControlFlowBranchKind.Return, node);
                break;
            case SyntaxKind.BreakStatement or SyntaxKind.ContinueStatement or SyntaxKind.GotoStatement or SyntaxKind.FallthroughStatement:
                Jump(node.As<BranchStatementSyntax>());
                break;
            case SyntaxKind.IfStatement:
                PlanIf(node.As<IfStatementSyntax>());
                break;
            case SyntaxKind.ForStatement:
                PlanFor(node.As<ForStatementSyntax>(), label);
                break;
            case SyntaxKind.RangeStatement:
                PlanRange(node.As<RangeStatementSyntax>(), label);
                break;
            case SyntaxKind.SwitchStatement or SyntaxKind.TypeSwitchStatement:
                PlanSwitch(node.As<SwitchStatementSyntax>(), label);
                break;
            case SyntaxKind.SelectStatement:
                PlanSelect(node.As<SelectStatementSyntax>(), label);
                break;
            case SyntaxKind.AssignmentStatement or SyntaxKind.ShortVariableDeclaration or SyntaxKind.SendStatement
                or SyntaxKind.IncDecStatement or SyntaxKind.GoStatement:
                Add(node);
                break;
            default:
                // Constants, types and empty statements do nothing, and what is broken is not known to do anything.
                break;
        }
    }

    private void RunExpression(SyntaxNode node)
    {
        var block = Add(node);
        if (node.Children.First.TryAs<CallExpressionSyntax>(out var call) && neverReturns(call))
        {
            Leave(block, exit, ControlFlowBranchKind.Panic, call.Node);
        }
    }

    private void Leave(BasicBlock source, BasicBlock destination, ControlFlowBranchKind kind, SyntaxNode reason)
    {
        source.BranchTo(destination, kind, reason);
        current = null;
    }

    private void Mark(LabeledStatementSyntax labeled)
    {
        var label = TargetsOf(labeled.Label);
        if (label.Block.Ordinal < 0)
        {
            Continue(label.Block);
            Begin(label.Block);
        }

        Plan(new Step(StepKind.Statement, labeled.Statement, Label: label));
    }

    private LabelTargets TargetsOf(SyntaxNode label)
    {
        labels ??= new Dictionary<string, LabelTargets>(StringComparer.Ordinal);
        var name = label.ToString();
        if (!labels.TryGetValue(name, out var found))
        {
            labels.Add(name, found = new LabelTargets());
        }

        return found;
    }

    private void Jump(BranchStatementSyntax branch)
    {
        var label = branch.Label.Exists ? TargetsOf(branch.Label) : null;
        var innermost = targets.Count > 0 ? targets[^1] : default;
        var destination = branch.Node.Kind switch
        {
            SyntaxKind.BreakStatement => label is null ? innermost.Break : label.Break,
            SyntaxKind.ContinueStatement => label is null ? innermost.Continue : label.Continue,
            SyntaxKind.FallthroughStatement => innermost.Fallthrough,
            _ => label?.Block,
        };
        if (destination is not null)
        {
            current?.BranchTo(destination, ControlFlowBranchKind.Goto, branch.Node);
        }

        current = null;
    }

    private void PlanIf(IfStatementSyntax statement)
    {
        var (then, done) = (new BasicBlock(), new BasicBlock());
        var otherwise = statement.Else.Exists ? new BasicBlock() : done;
        var mark = steps.Count;
        steps.Add(new Step(StepKind.Statement, statement.Initializer));
        steps.Add(new Step(StepKind.Test, statement.Condition, then, otherwise));
        steps.Add(new Step(StepKind.Begin, First: then));
        steps.Add(new Step(StepKind.Statement, statement.Body));
        steps.Add(new Step(StepKind.Continue, First: done));
        if (otherwise != done)
        {
            steps.Add(new Step(StepKind.Begin, First: otherwise));
            steps.Add(new Step(StepKind.Statement, statement.Else));
            steps.Add(new Step(StepKind.Continue, First: done));
        }

        steps.Add(new Step(StepKind.Begin, First: done));
        Turn(mark);
    }

    private void PlanFor(ForStatementSyntax statement, LabelTargets? label)
    {
        var (body, done) = (new BasicBlock(), new BasicBlock());
        var head = statement.Condition.Exists ? new BasicBlock() : body;
        var next = statement.Post.Exists ? new BasicBlock() : head;
        SetTargets(label, done, next);
        var mark = steps.Count;
        steps.Add(new Step(StepKind.Statement, statement.Initializer));
        steps.Add(new Step(StepKind.Continue, First: head));
        if (head != body)
        {
            steps.Add(new Step(StepKind.Begin, First: head));
            steps.Add(new Step(StepKind.Test, statement.Condition, body, done));
        }

        steps.Add(new Step(StepKind.Begin, First: body));
        steps.Add(new Step(StepKind.Enter, First: done, Second: next));
        steps.Add(new Step(StepKind.Statement, statement.Body));
        steps.Add(new Step(StepKind.Leave));
        steps.Add(new Step(StepKind.Continue, First: next));
        if (next != head)
        {
            steps.Add(new Step(StepKind.Begin, First: next));
            steps.Add(new Step(StepKind.Statement, statement.Post));
            steps.Add(new Step(StepKind.Continue, First: head));
        }

        steps.Add(new Step(StepKind.Begin, First: done));
        Turn(mark);
    }

    private void PlanRange(RangeStatementSyntax statement, LabelTargets? label)
    {
        var (head, body, done) = (new BasicBlock(), new BasicBlock(), new BasicBlock());
        SetTargets(label, done, head);
        var mark = steps.Count;
        steps.Add(new Step(StepKind.Evaluate, statement.Expression));
        steps.Add(new Step(StepKind.Continue, First: head));
        steps.Add(new Step(StepKind.Begin, First: head));
        steps.Add(new Step(StepKind.Match, statement.Node, body, done));
        steps.Add(new Step(StepKind.Begin, First: body));
        foreach (var target in statement.Targets)
        {
            steps.Add(new Step(StepKind.Evaluate, target));
        }

        steps.Add(new Step(StepKind.Enter, First: done, Second: head));
        steps.Add(new Step(StepKind.Statement, statement.Body));
        steps.Add(new Step(StepKind.Leave));
        steps.Add(new Step(StepKind.Continue, First: head));
        steps.Add(new Step(StepKind.Begin, First: done));
        Turn(mark);
    }

    /// <summary>Cases are tried in the order of the source; then comes the default, wherever it stands.</summary>
    private void PlanSwitch(SwitchStatementSyntax statement, LabelTargets? label)
    {
        var done = new BasicBlock();
        SetTargets(label, done, null);
        var bodies = new List<BasicBlock>();
        var cases = new List<(SyntaxNode Expression, BasicBlock Body)>();
        BasicBlock? byDefault = null;
        foreach (var clause in statement.Clauses)
        {
            var view = clause.As<CaseClauseSyntax>();
            var body = new BasicBlock();
            bodies.Add(body);
            byDefault = view.IsDefault ? body : byDefault;
            foreach (var expression in view.Expressions)
            {
                cases.Add((expression, body));
            }
        }

        var mark = steps.Count;
        steps.Add(new Step(StepKind.Statement, statement.Initializer));
        if (statement.Tag.Exists)
        {
            steps.Add(new Step(StepKind.Evaluate, statement.Tag));
        }

        PlanCases(statement, cases, byDefault ?? done);
        var index = 0;
        foreach (var clause in statement.Clauses)
        {
            PlanClause(bodies[index++], default, clause.As<CaseClauseSyntax>().Statements, done, index < bodies.Count ? bodies[index] : null);
        }

        steps.Add(new Step(StepKind.Begin, First: done));
        Turn(mark);
    }

    private void PlanCases(SwitchStatementSyntax statement, List<(SyntaxNode Expression, BasicBlock Body)> cases, BasicBlock otherwise)
    {
        // Types are not evaluated, and without a tag each case is a condition.
        var isTypeSwitch = statement.Node.Kind == SyntaxKind.TypeSwitchStatement;
        var isConditions = !isTypeSwitch && !statement.Tag.Exists;
        for (var i = 0; i < cases.Count; i++)
        {
            var (expression, body) = cases[i];
            var next = i + 1 < cases.Count ? new BasicBlock() : otherwise;
            if (!isConditions && !isTypeSwitch)
            {
                steps.Add(new Step(StepKind.Evaluate, expression));
            }

            steps.Add(new Step(isConditions ? StepKind.Test : StepKind.Match, expression, body, next));
            if (next != otherwise)
            {
                steps.Add(new Step(StepKind.Begin, First: next));
            }
        }

        if (cases.Count == 0)
        {
            steps.Add(new Step(StepKind.Continue, First: otherwise));
        }
    }

    /// <summary>Channels and values to send are evaluated whatever is chosen. Without a clause nothing ever is.</summary>
    private void PlanSelect(SelectStatementSyntax statement, LabelTargets? label)
    {
        var done = new BasicBlock();
        SetTargets(label, done, null);
        foreach (var clause in statement.Clauses)
        {
            EvaluateOperands(clause.As<CommunicationClauseSyntax>().Communication);
        }

        var mark = steps.Count;
        var source = current;
        BasicBlock? byDefault = null;
        foreach (var clause in statement.Clauses)
        {
            var view = clause.As<CommunicationClauseSyntax>();
            var body = new BasicBlock();
            if (view.IsDefault)
            {
                byDefault ??= body;
            }
            else
            {
                source?.BranchTo(body, ControlFlowBranchKind.Select, view.Communication);
            }

            PlanClause(body, view.Communication, view.Statements, done, null);
        }

        if (byDefault is not null)
        {
            source?.BranchTo(byDefault, ControlFlowBranchKind.Select);
        }

        current = null;
        steps.Add(new Step(StepKind.Begin, First: done));
        Turn(mark);
    }

    private void EvaluateOperands(SyntaxNode communication)
    {
        if (communication.TryAs<SendStatementSyntax>(out var send))
        {
            Add(send.Channel);
            Add(send.Value);
            return;
        }

        var receive = communication.TryAs<AssignmentSyntax>(out var assignment) ? assignment.Right.First : communication.Children.First;
        while (receive.TryAs<ParenthesizedExpressionSyntax>(out var parenthesized))
        {
            receive = parenthesized.Expression;
        }

        Add(receive.TryAs<UnaryExpressionSyntax>(out var unary) ? unary.Operand : receive);
    }

    /// <summary>A clause's body, which ends behind the statement.</summary>
    private void PlanClause(BasicBlock body, SyntaxNode first, SyntaxNodeList statements, BasicBlock done, BasicBlock? following)
    {
        steps.Add(new Step(StepKind.Begin, First: body));
        steps.Add(new Step(StepKind.Enter, First: done, Third: following));
        steps.Add(new Step(StepKind.Statement, first));
        foreach (var statement in statements)
        {
            steps.Add(new Step(StepKind.Statement, statement));
        }

        steps.Add(new Step(StepKind.Leave));
        steps.Add(new Step(StepKind.Continue, First: done));
    }

    private static void SetTargets(LabelTargets? label, BasicBlock done, BasicBlock? next)
    {
        if (label is not null)
        {
            (label.Break, label.Continue) = (done, next);
        }
    }
}
