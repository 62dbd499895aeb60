namespace GoAnalysis.Syntax.Parsing;

/// <content>Statements.</content>
internal abstract partial class SyntaxTreeBuilder
{
    /// <summary>Told to a simple statement by its tail: its node is made.</summary>
    private const int Done = 1;

    /// <summary>Told to a simple statement by its tail: it is the range clause of a for statement.</summary>
    private const int IsRange = 2;

    /// <summary>Told by a list: it has several expressions.</summary>
    private const int Several = 4;

    /// <summary>What the last statement of a header was, if <c>{</c> follows it.</summary>
    private const int Condition = 8;
    private const int TypeGuard = 16;
    private const int OtherStatement = 32;

    /// <summary>The <c>if</c>s of else-if chains that are still open.</summary>
    private readonly List<(int First, int Mark)> chain = [];

    public void ExitStatementList()
    {
        CountDownToCheck();
        // Only a closing bracket excuses a missing ';'. The clause's own ':' stands before a clause without statements.
        if (CurrentKind is TokenKind.Case or TokenKind.Default && KindAt(index - 1) is not (TokenKind.Semicolon or TokenKind.Colon))
        {
            RefuseFound(index, "';'");
        }
    }

    public void ExitBlock() => CloseNested(SyntaxKind.Block);

    public void ExitSimpleOrLabeledStatement()
    {
        ref var frame = ref Pop();
        if (KindAt(frame.First) == TokenKind.Tilde)
        {
            Refuse(frame.First, "expected statement, found '~'");
        }

        FinishSimple(ref frame);
    }

    public void ExitSimpleStatement()
    {
        ref var frame = ref Pop();
        FinishSimple(ref frame);
        if (KindAt(Top.First) == TokenKind.Case && nodeCount > 0 && !IsCommunication(nodes[nodeCount - 1]))
        {
            Refuse(frame.First, "expected send or receive");
        }
    }

    /// <summary>
    /// Whether a statement that has just ended can be the case of a select by its form: a send, an expression, or an
    /// assignment of one value to one or two targets.
    /// </summary>
    private bool IsCommunication(in NodeData statement)
    {
        if (statement.Kind is not (SyntaxKind.AssignmentStatement or SyntaxKind.ShortVariableDeclaration))
        {
            return statement.Kind != SyntaxKind.IncDecStatement;
        }

        var (level, targets, values, isAssigned) = (0, 1, 1, false);
        for (var i = statement.FirstToken; i < index; i++)
        {
            level += BracketStep(KindAt(i));
            switch (KindAt(i))
            {
                case TokenKind.Comma when level == 0 && isAssigned:
                    values++;
                    break;
                case TokenKind.Comma when level == 0:
                    targets++;
                    break;
                case TokenKind.Assign or TokenKind.Define when level == 0:
                    isAssigned = true;
                    break;
            }
        }

        return isAssigned && targets <= 2 && values == 1;
    }

    private void FinishSimple(ref Frame frame)
    {
        if ((frame.Data & Done) == 0)
        {
            if ((frame.Data & Several) != 0)
            {
                Refuse(frame.First, "expected 1 expression");
            }

            Emit(SyntaxKind.ExpressionStatement, frame.First, frame.Mark);
        }
        else if ((frame.Data & IsRange) != 0)
        {
            Refuse(frame.First, "range clause outside of a for statement");
        }
    }

    public void ExitHeaderStatement()
    {
        ref var frame = ref Pop();
        var beforeBlock = CurrentKind == TokenKind.LeftBrace;
        var told = OtherStatement;
        if ((frame.Data & IsRange) != 0)
        {
            told = IsRange;
            if (!beforeBlock || KindAt(frames[frameCount - 2].First) != TokenKind.For)
            {
                Refuse(index, "expected block after range clause");
            }
        }
        else if ((frame.Data & Done) != 0)
        {
            told = IsTypeGuard(ref frame) ? TypeGuard : OtherStatement;
        }
        else if ((frame.Data & Several) != 0)
        {
            Refuse(frame.First, "expected 1 expression");
        }
        else if (beforeBlock)
        {
            // A condition or tag is an expression, not a statement.
            told = IsTypeGuard(ref frame) ? TypeGuard : Condition;
            if (told == TypeGuard)
            {
                Emit(SyntaxKind.ExpressionStatement, frame.First, frame.Mark);
            }
        }
        else
        {
            Emit(SyntaxKind.ExpressionStatement, frame.First, frame.Mark);
        }

        Top.Data = beforeBlock || told == IsRange ? told : 0;
    }

    /// <summary>Whether the statement that ends here is <c>x.(type)</c> or <c>v := x.(type)</c>.</summary>
    private bool IsTypeGuard(ref Frame frame)
    {
        if (typeGuardEnd != index)
        {
            return false;
        }

        var first = frame.First;
        var guard = nodeCount - 1;
        if ((frame.Data & Done) != 0)
        {
            if (KindAt(first + 1) != TokenKind.Define)
            {
                return false;
            }

            first += 2;
            guard--;
        }

        return guard >= 0 && nodes[guard].Kind == SyntaxKind.TypeAssertExpression && nodes[guard].FirstToken == first;
    }

    public void ExitLabelTail()
    {
        depth--;
        var colon = Pop().First;
        ref var statement = ref Top;
        statement.Data |= Done;
        if (colon != statement.First + 1 || KindAt(statement.First) != TokenKind.Identifier)
        {
            Refuse(colon, "illegal label declaration");
        }

        if (index == colon + 1 && CurrentKind is TokenKind.Case or TokenKind.Default)
        {
            // Only ';' and '}' can follow a label that labels nothing.
            RefuseFound(index, "statement");
        }

        Emit(SyntaxKind.LabeledStatement, statement.First, statement.Mark);
    }

    public void ExitAssignmentTail()
    {
        ref var tail = ref Pop();
        ref var statement = ref Top;
        var isDefinition = KindAt(tail.First) == TokenKind.Define;
        if (isDefinition)
        {
            CheckNames(statement.First, tail.First);
        }

        if ((tail.Data & IsRange) != 0)
        {
            if (tail.First - statement.First > 3 && (statement.Data & Several) != 0)
            {
                CheckRangeTargets(statement.First, tail.First);
            }

            statement.Data = Done | IsRange;
            return;
        }

        statement.Data = Done;
        Emit(isDefinition ? SyntaxKind.ShortVariableDeclaration : SyntaxKind.AssignmentStatement, statement.First, statement.Mark);
    }

    private void CheckNames(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var expected = ((i - from) & 1) == 0 ? TokenKind.Identifier : TokenKind.Comma;
            if (KindAt(i) != expected)
            {
                Refuse(i, "expected identifier on left side of :=");
                return;
            }
        }
    }

    private void CheckRangeTargets(int from, int to)
    {
        var (level, commas) = (0, 0);
        for (var i = from; i < to; i++)
        {
            level += BracketStep(KindAt(i));
            switch (KindAt(i))
            {
                case TokenKind.Comma when level == 0 && ++commas == 2:
                    Refuse(i + 1, "range clause permits at most two iteration variables");
                    return;
            }
        }
    }

    public void ExitRangeTail()
    {
        Pop();
        Top.Data = IsRange;
    }

    public void ExitSendTail() => FinishTail(SyntaxKind.SendStatement);

    public void ExitIncDecTail() => FinishTail(SyntaxKind.IncDecStatement);

    private void FinishTail(SyntaxKind kind)
    {
        Pop();
        ref var statement = ref Top;
        if ((statement.Data & Several) != 0)
        {
            Refuse(statement.First, "expected 1 expression");
        }

        statement.Data = Done;
        Emit(kind, statement.First, statement.Mark);
    }

    public void ExitGoStatement() => FinishCallStatement(SyntaxKind.GoStatement, "function must be invoked in go statement");

    public void ExitDeferStatement() => FinishCallStatement(SyntaxKind.DeferStatement, "function must be invoked in defer statement");

    private void FinishCallStatement(SyntaxKind kind, string reason)
    {
        ref var frame = ref Pop();
        var isCall = nodeCount > 0 && nodes[nodeCount - 1] is { Kind: SyntaxKind.CallExpression } call
            && call.EndToken == index && call.FirstToken == frame.First + 1;
        Emit(kind, frame.First, frame.Mark);
        if (!isCall)
        {
            Refuse(index, reason);
        }
    }

    public void ExitReturnStatement() => PopAndEmit(SyntaxKind.ReturnStatement);

    public void ExitBranchStatement()
    {
        ref var frame = ref Pop();
        var kind = KindAt(frame.First) switch
        {
            TokenKind.Break => SyntaxKind.BreakStatement,
            TokenKind.Continue => SyntaxKind.ContinueStatement,
            TokenKind.Goto => SyntaxKind.GotoStatement,
            _ => SyntaxKind.FallthroughStatement,
        };
        Emit(kind, frame.First, frame.Mark);
    }

    public void ExitElseIf()
    {
        ref var frame = ref Pop();
        chain.Add((frame.First + 1, frame.Mark));
        Top.Data++;
    }

    public void ExitIfStatement()
    {
        ref var frame = ref Pop();
        for (; frame.Data > 0; frame.Data--)
        {
            var (first, mark) = chain[^1];
            chain.RemoveAt(chain.Count - 1);
            Emit(SyntaxKind.IfStatement, first, mark);
        }

        Emit(SyntaxKind.IfStatement, frame.First, frame.Mark);
    }

    public void ExitHeader()
    {
        var told = Pop().Data;
        ref var statement = ref Top;
        if (KindAt(statement.First) == TokenKind.Switch)
        {
            statement.Data = told == TypeGuard ? TypeGuard : 0;
            if (told is OtherStatement or IsRange)
            {
                Refuse(index - 1, "expected switch expression, found simple statement (missing parentheses around composite literal?)");
            }
        }
        else if (told is OtherStatement or IsRange)
        {
            Refuse(index - 1, "expected boolean expression, found simple statement (missing parentheses around composite literal?)");
        }
        else if (told == TypeGuard && nodes[nodeCount - 1].Kind == SyntaxKind.ShortVariableDeclaration)
        {
            Refuse(index - 1, "expected boolean expression, found assignment (missing parentheses around composite literal?)");
        }
        else if (told == 0 && CurrentKind == TokenKind.LeftBrace)
        {
            var before = index - 1;
            var isNewLine = KindAt(before) == TokenKind.Semicolon && tokens[before].Length == 0;
            Refuse(
                KindAt(before) == TokenKind.Semicolon ? before : index,
                isNewLine ? "expected '{' after if clause, found newline" : "missing condition in if statement");
        }
    }

    public void ExitSwitchStatement()
    {
        depth--;
        ref var frame = ref Pop();
        Emit(frame.Data == TypeGuard ? SyntaxKind.TypeSwitchStatement : SyntaxKind.SwitchStatement, frame.First, frame.Mark);
    }

    public void ExitCaseClause() => PopAndEmit(SyntaxKind.CaseClause);

    public void ExitSelectStatement() => CloseNested(SyntaxKind.SelectStatement);

    public void ExitCommunicationClause() => PopAndEmit(SyntaxKind.CommunicationClause);

    public void ExitForHeader()
    {
        var told = Pop().Data;
        Top.Data = told == IsRange ? IsRange : 0;
        if (told == OtherStatement || (told == TypeGuard && nodes[nodeCount - 1].Kind == SyntaxKind.ShortVariableDeclaration))
        {
            Refuse(index - 1, "expected boolean or range expression, found simple statement (missing parentheses around composite literal?)");
        }
    }

    public void ExitForStatement()
    {
        ref var frame = ref Pop();
        Emit(frame.Data == IsRange ? SyntaxKind.RangeStatement : SyntaxKind.ForStatement, frame.First, frame.Mark);
    }
}
