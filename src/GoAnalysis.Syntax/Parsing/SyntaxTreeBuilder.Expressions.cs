using System.Globalization;

namespace GoAnalysis.Syntax.Parsing;

/// <content>Expressions: where the grammar's flat loops become nested nodes.</content>
internal abstract partial class SyntaxTreeBuilder
{
    /// <summary>Told by a tail: the index was a slice expression, with two colons for the second value.</summary>
    private const int Slice = 1;
    private const int Slice3 = 2;

    /// <summary>Told by the body: the function type was a literal's.</summary>
    private const int HasBody = 1;

    /// <summary>In the data of a unary expression, beside the number of its prefixes: its operand has a suffix.</summary>
    private const int HasTail = 1 << 30;

    /// <summary>In the same data: its operand is a type literal in parentheses, or a function type without a body.</summary>
    private const int IsTypeOperand = 1 << 28;

    /// <summary>In the data of a construct that takes a type and leaves <c>[...]T</c> to the checks behind the parser.</summary>
    private const int TakesInferredLength = 1 << 29;

    private readonly List<PendingOperator> operators = [];

    /// <summary>Index behind the last operand that was a type literal, in parentheses or not; −1 once it counts as a value.</summary>
    private int typeEnd;

    /// <summary>Before an operand that go/parser reads as a type without looking at what it is.</summary>
    public void AllowInferredLength() => Top.Data = TakesInferredLength;

    /// <summary>
    /// At a binary operator: what stands on its left with the same or a higher precedence is finished. The frame of the
    /// expression counts its operators that still wait for their right side.
    /// </summary>
    public void AtBinaryOperator()
    {
        RefuseType();
        ref var frame = ref Top;
        var precedence = TokenFacts.BinaryPrecedence(CurrentKind);
        var (first, mark) = (frame.First, frame.Mark);
        if (frame.Data > 0)
        {
            (first, mark) = (operators[^1].RightFirst, operators[^1].RightMark);
            while (frame.Data > 0 && operators[^1].Precedence >= precedence)
            {
                (first, mark) = EmitBinary(ref frame);
            }
        }

        operators.Add(new PendingOperator(precedence, first, mark, index + 1, liveCount));
        frame.Data++;
    }

    public void ExitExpressionOrType()
    {
        ref var frame = ref Pop();
        if (frame.Data > 0)
        {
            RefuseType();
            do
            {
                EmitBinary(ref frame);
            }
            while (frame.Data > 0);
        }
        else if (typeEnd == index && IsInferredLengthArray(frame.First) && Top.Data != TakesInferredLength)
        {
            Refuse(frame.First + 1, "expected array length, found '...'");
        }
    }

    public void ExitExpression() => RefuseType();

    /// <summary>Refuses a type literal that has just ended where only a value will do.</summary>
    private void RefuseType()
    {
        if (typeEnd == index)
        {
            typeEnd = -1;
            Refuse(index - 1, "expected expression, found a type");
        }
    }

    public void ExitCaseItem()
    {
        var first = Pop().First;

        // The frames from the inside: the clause, the switch.
        if (frames[frameCount - 2].Data != TypeGuard)
        {
            RefuseType();
        }
        else if (!IsType(first))
        {
            Refuse(first, "expected type");
        }
    }

    /// <summary>Whether what ends here and began at a token is a type.</summary>
    private bool IsType(int first)
    {
        if (index == first + 1)
        {
            return KindAt(first) == TokenKind.Identifier;
        }

        var at = first;
        return SkipType(ref at) && at == index;
    }

    private bool IsInferredLengthArray(int first) =>
        KindAt(first) == TokenKind.LeftBracket && KindAt(first + 1) == TokenKind.Ellipsis;

    private (int First, int Mark) EmitBinary(ref Frame frame)
    {
        var pending = operators[^1];
        operators.RemoveAt(operators.Count - 1);
        frame.Data--;
        Emit(SyntaxKind.BinaryExpression, pending.LeftFirst, pending.LeftMark);
        return (pending.LeftFirst, pending.LeftMark);
    }

    public void ExitUnaryExpression()
    {
        ref var frame = ref Pop();
        if (StartsTypeLiteral(KindAt(frame.First)) && IsTypeLiteralFrom(frame.First))
        {
            typeEnd = index;
        }

        var prefixes = frame.Data & ~(HasTail | IsTypeOperand);
        if (prefixes > 0)
        {
            EmitPrefixes(ref frame, prefixes);
        }
    }

    /// <summary>Whether a token of operand position starts a type literal or a function literal.</summary>
    private static bool StartsTypeLiteral(TokenKind kind) => (uint)kind - (uint)TokenKind.LeftBracket <= TokenKind.Interface - TokenKind.LeftBracket;

    /// <summary>Whether what ends here and began at a token is a type literal and nothing more.</summary>
    private bool IsTypeLiteralFrom(int first) =>
        nodeCount > 0 && nodes[nodeCount - 1] is var last && last.FirstToken == first && last.EndToken == index
        && last.Kind is SyntaxKind.ArrayType or SyntaxKind.SliceType or SyntaxKind.StructType or SyntaxKind.FunctionType
            or SyntaxKind.MapType or SyntaxKind.ChannelType or SyntaxKind.InterfaceType;

    private void EmitPrefixes(ref Frame frame, int prefixes)
    {
        var outermost = frame.First - prefixes;
        if (prefixes + depth > maximumDepth)
        {
            // At the end of a rule nothing may be thrown; the operators that are too many make no nodes.
            TooDeep = true;
            if (recovering)
            {
                buffer.Error(tokens[outermost].Start, SyntaxErrorCode.TooDeep, maximumDepth.ToString(CultureInfo.InvariantCulture));
            }
            else
            {
                Fail();
            }

            return;
        }

        for (var prefix = frame.First - 1; prefix >= outermost; prefix--)
        {
            switch (KindAt(prefix))
            {
                case TokenKind.Star:
                    if (typeEnd == index && IsInferredLengthArray(frame.First))
                    {
                        Refuse(frame.First + 1, "expected array length, found '...'");
                    }

                    typeEnd = -1;
                    Emit(SyntaxKind.StarExpression, prefix, frame.Mark);
                    break;
                case TokenKind.Arrow when IsChannelTypeFrom(prefix + 1):
                    ReassociateArrow(prefix);
                    break;
                default:
                    RefuseType();
                    Emit(SyntaxKind.UnaryExpression, prefix, frame.Mark);
                    break;
            }
        }
    }

    private bool IsChannelTypeFrom(int first) =>
        nodeCount > 0 && nodes[nodeCount - 1] is { Kind: SyntaxKind.ChannelType } last
        && last.FirstToken == first && last.EndToken == index;

    /// <summary>
    /// <c>&lt;-</c> before a channel type belongs to the type, and each send arrow inside moves on to the next channel type:
    /// <c>&lt;-(chan&lt;- T)</c> is <c>&lt;-chan (&lt;-T)</c>, as in go/parser's parseUnaryExpr.
    /// </summary>
    private void ReassociateArrow(int arrow)
    {
        for (var i = nodeCount - 1; i >= 0; i--)
        {
            ref var channel = ref nodes[i];
            if (channel.Kind != SyntaxKind.ChannelType || channel.FirstToken != arrow + 1)
            {
                Refuse(arrow, "expected channel type");
                return;
            }

            channel.FirstToken = arrow;
            if (KindAt(arrow + 1) != TokenKind.Chan)
            {
                Refuse(arrow + 1, "expected 'chan'");
                return;
            }

            if (KindAt(arrow + 2) != ContextualKind.ChanArrow)
            {
                return;
            }

            // The value type is the node before this one, and now starts at what was this type's send arrow.
            arrow += 2;
        }
    }

    public void ExitParenthesizedExpression()
    {
        CloseNested(SyntaxKind.ParenthesizedExpression);
        if (typeEnd == index - 1)
        {
            typeEnd = index;
            Top.Data |= IsTypeOperand;
        }
    }

    public void ExitFunctionTypeOrLiteral()
    {
        ref var frame = ref Pop();
        if (frame.Data == HasBody)
        {
            Emit(SyntaxKind.FunctionLiteral, frame.First, frame.Mark);
        }
        else
        {
            Top.Data |= IsTypeOperand;
        }
    }

    public void ExitFunctionBody()
    {
        CloseNested(SyntaxKind.Block);
        Top.Data = HasBody;
    }

    public void ExitSelectorTail()
    {
        ref var tail = ref Pop();
        ref var operand = ref Top;
        if (KindAt(tail.First + 1) == TokenKind.LeftParen)
        {
            CheckOperand(ref operand, takesType: false);
            if (KindAt(tail.First + 2) == TokenKind.Type)
            {
                typeGuardEnd = index;
            }

            Emit(SyntaxKind.TypeAssertExpression, operand.First, operand.Mark);
        }
        else
        {
            CheckOperand(ref operand, takesType: true);
            Emit(SyntaxKind.SelectorExpression, operand.First, operand.Mark);
        }
    }

    public void ExitIndexTail()
    {
        depth--;
        ref var tail = ref Pop();
        ref var operand = ref Top;
        CheckOperand(ref operand, takesType: false);
        if (tail.Data == 0)
        {
            Emit(SyntaxKind.IndexExpression, operand.First, operand.Mark);
        }
        else
        {
            Emit(SyntaxKind.SliceExpression, operand.First, operand.Mark, tail.Data == Slice3 ? NodeFlags.FullSlice : NodeFlags.None);
        }
    }

    public void ExitSliceTail()
    {
        var data = Pop().Data;
        Top.Data = data == Slice3 ? Slice3 : Slice;
    }

    public void ExitSliceMaximumTail()
    {
        var colon = Pop().First;
        Top.Data = Slice3;
        if (KindAt(colon - 1) == TokenKind.Colon)
        {
            Refuse(colon - 1, "2nd index required in 3-index slice");
        }
        else if (index == colon + 1)
        {
            Refuse(colon, "3rd index required in 3-index slice");
        }
    }

    public void ExitCallTail()
    {
        depth--;
        ref var tail = ref Pop();
        ref var operand = ref Top;
        CheckOperand(ref operand, takesType: true);
        Emit(SyntaxKind.CallExpression, operand.First, operand.Mark);
    }

    public void ExitLiteralTail()
    {
        EmitNestedTail(SyntaxKind.CompositeLiteral);
        Top.Data |= HasTail;
    }

    /// <summary>At the first suffix of an operand: a type literal takes a call or a selector, and nothing else.</summary>
    private void CheckOperand(ref Frame operand, bool takesType)
    {
        if ((operand.Data & HasTail) != 0)
        {
            return;
        }

        operand.Data |= HasTail;
        var first = operand.First;
        var kind = KindAt(first);
        if (!StartsTypeLiteral(kind) && kind != TokenKind.LeftParen)
        {
            return;
        }

        var isType = (operand.Data & IsTypeOperand) != 0 || kind is not (TokenKind.LeftParen or TokenKind.Func);
        if (takesType ? IsInferredLengthArray(first) : isType)
        {
            Refuse(first, takesType ? "expected array length, found '...'" : "expected expression, found a type");
        }
    }

    public void ExitLiteralValue()
    {
        CloseNested(SyntaxKind.CompositeLiteral);
    }

    public void ExitElement()
    {
        CountDownToCheck();
        Pop();
    }

    public void ExitKeyedTail() => EmitTail(SyntaxKind.KeyValueExpression);

    public void ExitExpressionOrTypeListTail() => ExitExpressionListTail();

    public void ExitExpressionListTail()
    {
        Pop();
        Top.Data |= Several;
    }

    private void EmitNestedTail(SyntaxKind kind)
    {
        depth--;
        EmitTail(kind);
    }

    private void EmitTail(SyntaxKind kind)
    {
        Pop();
        ref var whole = ref Top;
        Emit(kind, whole.First, whole.Mark);
    }

    /// <summary>A binary operator that waits for its right side.</summary>
    private readonly record struct PendingOperator(int Precedence, int LeftFirst, int LeftMark, int RightFirst, int RightMark);
}
