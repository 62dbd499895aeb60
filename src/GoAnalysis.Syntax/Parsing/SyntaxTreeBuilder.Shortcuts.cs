using System.Runtime.CompilerServices;
using GoAnalysis.Syntax.Parsing.Generated;

namespace GoAnalysis.Syntax.Parsing;

/// <content>
/// What the fast parser takes without opening the rules between: most expressions are one token, or two around an
/// operator, and most types are a name. The nodes are those that the rules would make.
/// </content>
internal abstract partial class SyntaxTreeBuilder
{
    /// <summary>Bits of the kinds below 64 that are binary operators as the lexer gives them; <c>*</c> needs retagging.</summary>
    private static readonly ulong BinaryOperators = MakeBinaryOperators();

    /// <summary>Takes a rule's tokens at once where they are few. With a constant argument this folds to one test or to nothing.</summary>
    /// <param name="rule">Number of the rule.</param>
    /// <returns>Whether the rule is done.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected bool TakeAtOnce(int rule) => rule switch
    {
        GoRule.ExpressionOrType => TakeShortExpression(),
        GoRule.UnaryExpression => TakeOperand(),
        GoRule.TypeName => TakeName(),
        GoRule.SelectorTail => TakeSelector(),
        _ => false,
    };

    /// <summary>An operand alone, or two with a binary operator between.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TakeShortExpression()
    {
        ref var token = ref tokens[index];
        if (!TokenFacts.IsOperandLeaf(token.Kind))
        {
            return false;
        }

        // Behind the last token stand enough that match nothing.
        var next = Unsafe.Add(ref token, 1).Kind;
        if (EndsExpression(next))
        {
            index++;
            return true;
        }

        if (IsBinaryOperator(next) && TokenFacts.IsOperandLeaf(Unsafe.Add(ref token, 2).Kind) && EndsExpression(Unsafe.Add(ref token, 3).Kind))
        {
            index += 3;
            Emit(SyntaxKind.BinaryExpression, index - 3, liveCount);
            return true;
        }

        return false;
    }

    /// <summary>An operand without prefix or suffix.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TakeOperand()
    {
        ref var token = ref tokens[index];
        if (!TokenFacts.IsOperandLeaf(token.Kind) || Unsafe.Add(ref token, 1).Kind is var next && !IsBinaryOperator(next) && !EndsExpression(next))
        {
            return false;
        }

        index++;
        return true;
    }

    /// <summary>The name of a type, not qualified and without type arguments.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TakeName()
    {
        ref var token = ref tokens[index];
        if (token.Kind != TokenKind.Identifier || Unsafe.Add(ref token, 1).Kind is TokenKind.Period or TokenKind.LeftBracket)
        {
            return false;
        }

        index++;
        return true;
    }

    /// <summary>The selector of a field, method or member of a package.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TakeSelector()
    {
        var period = index;
        if (tokens[period + 1].Kind != TokenKind.Identifier)
        {
            return false;
        }

        index = period + 2;
        ref var operand = ref Top;
        CheckOperand(ref operand, takesType: true);
        Emit(SyntaxKind.SelectorExpression, operand.First, operand.Mark);
        return true;
    }

    /// <summary>Whether a token behind an operand ends the expression, whatever the operand is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool EndsExpression(TokenKind kind) =>
        (uint)(kind - TokenKind.Increment) <= ContextualKind.TrailingSemicolon - TokenKind.Increment
        && (kind != TokenKind.LeftBrace || expressionLevel < 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsBinaryOperator(TokenKind kind) => (uint)kind < 64 && ((BinaryOperators >> (int)kind) & 1) != 0;

    private static ulong MakeBinaryOperators()
    {
        ulong bits = 0;
        for (var kind = TokenKind.Add; kind <= TokenKind.GreaterOrEqual; kind++)
        {
            bits |= kind is not (TokenKind.Star or ContextualKind.BinaryStar) && TokenFacts.BinaryPrecedence(kind) > 0 ? 1UL << (int)kind : 0;
        }

        return bits;
    }
}
