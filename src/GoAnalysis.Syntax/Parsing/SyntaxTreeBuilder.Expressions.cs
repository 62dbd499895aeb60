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

    private readonly List<PendingOperator> operators = [];

    /// <summary>
    /// At a binary operator: what stands on its left with the same or a higher precedence is finished. The frame of the
    /// expression counts its operators that still wait for their right side.
    /// </summary>
    public void AtBinaryOperator()
    {
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

    public void ExitExpression()
    {
        ref var frame = ref Pop();
        while (frame.Data > 0)
        {
            EmitBinary(ref frame);
        }
    }

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
        if (frame.Data > 0)
        {
            EmitPrefixes(ref frame);
        }
    }

    private void EmitPrefixes(ref Frame frame)
    {
        var outermost = frame.First - frame.Data;
        if (frame.Data + depth > maximumDepth)
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
                    Emit(SyntaxKind.StarExpression, prefix, frame.Mark);
                    break;
                case TokenKind.Arrow when IsChannelTypeFrom(prefix + 1):
                    ReassociateArrow(prefix);
                    break;
                default:
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

    public void ExitParenthesizedExpression() => CloseNested(SyntaxKind.ParenthesizedExpression);

    public void ExitFunctionTypeOrLiteral()
    {
        ref var frame = ref Pop();
        if (frame.Data == HasBody)
        {
            Emit(SyntaxKind.FunctionLiteral, frame.First, frame.Mark);
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
            if (KindAt(tail.First + 2) == TokenKind.Type)
            {
                typeGuardEnd = index;
            }

            Emit(SyntaxKind.TypeAssertExpression, operand.First, operand.Mark);
        }
        else
        {
            Emit(SyntaxKind.SelectorExpression, operand.First, operand.Mark);
        }
    }

    public void ExitIndexTail()
    {
        depth--;
        ref var tail = ref Pop();
        ref var operand = ref Top;
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

    public void ExitCallTail() => EmitNestedTail(SyntaxKind.CallExpression);

    public void ExitLiteralTail() => EmitNestedTail(SyntaxKind.CompositeLiteral);

    public void ExitLiteralValue()
    {
        CloseNested(SyntaxKind.CompositeLiteral);
    }

    public void ExitElement() => Pop();

    public void ExitKeyedTail() => EmitTail(SyntaxKind.KeyValueExpression);

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
