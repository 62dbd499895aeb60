using System.Runtime.CompilerServices;

namespace GoAnalysis.Syntax.Parsing;

/// <content>
/// The actions of the grammar: what the parser knows of the current token that its spelling does not say. The rules are
/// go/parser's (Go 1.19, func parsePrimaryExpr, parseTypeSpec and extractName).
/// </content>
internal abstract partial class SyntaxTreeBuilder
{
    /// <summary>What a token becomes after an operand; 0 where it stays.</summary>
    private static readonly byte[] AfterOperand = MakeAfterOperand();

    /// <summary>go/parser's exprLev: below 0 between a keyword and its block, where <c>{</c> after a name is the block's.</summary>
    private int expressionLevel;

    private int[] headerLevels = new int[16];
    private int headerCount;

    /// <summary>Index behind the last <c>.(type)</c>.</summary>
    private int typeGuardEnd;

    /// <summary>State that recovery has to put back when a rule ends early.</summary>
    public (int ExpressionLevel, int HeaderCount, int FrameCount, int Depth) Nesting
    {
        get => (expressionLevel, headerCount, frameCount, depth);
        set => (expressionLevel, headerCount, frameCount, depth) = value;
    }

    private void ResetRetagging()
    {
        expressionLevel = 0;
        headerCount = 0;
        typeGuardEnd = -1;
        typeEnd = -1;
    }

    public void Nest() => expressionLevel++;

    public void Unnest() => expressionLevel--;

    public void BeginHeader()
    {
        if (headerCount == headerLevels.Length)
        {
            Array.Resize(ref headerLevels, headerLevels.Length * 2);
        }

        headerLevels[headerCount++] = expressionLevel;
        expressionLevel = -1;
    }

    public void EndHeader() => expressionLevel = headerLevels[--headerCount];

    /// <summary>After the prefix operators: moves the frame of a unary expression to its operand, and counts them.</summary>
    public void BeginOperand()
    {
        ref var frame = ref Top;
        frame.Data = index - frame.First;
        frame.First = index;
    }

    /// <summary>After an operand or a suffix: what follows continues the expression.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void RetagAfterOperand()
    {
        ref var token = ref tokens[index];
        var kind = AfterOperand[(int)token.Kind];
        if (kind != 0)
        {
            token.Kind = (TokenKind)kind;
        }
        else if (token.Kind == TokenKind.LeftBrace && TakesLiteral())
        {
            token.Kind = ContextualKind.LiteralBrace;
        }
    }

    /// <summary>Whether <c>{</c> after what has just been read opens a composite literal.</summary>
    private bool TakesLiteral()
    {
        var previous = KindAt(index - 1);
        if (nodeCount > 0 && nodes[nodeCount - 1] is var last && last.EndToken == index && last.FirstToken >= Top.First)
        {
            return last.Kind switch
            {
                SyntaxKind.ArrayType or SyntaxKind.SliceType or SyntaxKind.StructType or SyntaxKind.MapType => true,
                SyntaxKind.SelectorExpression or SyntaxKind.IndexExpression => expressionLevel >= 0,
                _ => false,
            };
        }

        return previous == TokenKind.Identifier && expressionLevel >= 0;
    }

    /// <summary>After the signature of a function type in an expression: <c>{</c> opens the body of a literal.</summary>
    public void RetagFunctionBody()
    {
        if (CurrentKind == TokenKind.LeftBrace)
        {
            tokens[index].Kind = ContextualKind.BodyBrace;
        }
    }

    /// <summary>After <c>&lt;-chan</c>: a further <c>&lt;-</c> starts the element type rather than making this a send channel.</summary>
    public void RetagElementArrow()
    {
        if (CurrentKind == ContextualKind.ChanArrow)
        {
            tokens[index].Kind = TokenKind.Arrow;
        }
    }

    /// <summary>After the name of a function: <c>[</c> opens type parameters.</summary>
    public void RetagTypeParameters()
    {
        if (CurrentKind != TokenKind.LeftBracket)
        {
            return;
        }

        tokens[index].Kind = ContextualKind.TypeBracket;
        if (KindAt(Top.First + 1) == TokenKind.LeftParen)
        {
            Refuse(index, "method must have no type parameters");
        }
    }

    /// <summary>After the name of a type: <c>[</c> opens type parameters or an array or slice type.</summary>
    public void RetagTypeParametersOrArray()
    {
        if (CurrentKind == TokenKind.LeftBracket && OpensTypeParameters(index))
        {
            tokens[index].Kind = ContextualKind.TypeBracket;
        }
    }

    private bool OpensTypeParameters(int bracket)
    {
        if (KindAt(bracket + 1) != TokenKind.Identifier)
        {
            return false;
        }

        switch (KindAt(bracket + 2))
        {
            // [P] is an array's length; what continues an expression as nothing else can, too.
            case TokenKind.RightBracket:
            case TokenKind.Period:
            case TokenKind.LeftBrace:
                return false;

            // [P *C] and [P (C)] could be either.
            case TokenKind.Star:
            case TokenKind.LeftParen:
                return IsConstraint(bracket + 2);

            case var kind:
                return TokenFacts.BinaryPrecedence(kind) == 0;
        }
    }

    private static byte[] MakeAfterOperand()
    {
        var table = new byte[256];
        table[(int)TokenKind.LeftParen] = (byte)ContextualKind.CallParen;
        table[(int)TokenKind.LeftBracket] = (byte)ContextualKind.IndexBracket;
        table[(int)TokenKind.Period] = (byte)ContextualKind.SelectorPeriod;
        table[(int)TokenKind.Star] = (byte)ContextualKind.BinaryStar;
        table[(int)TokenKind.Arrow] = (byte)ContextualKind.SendArrow;
        return table;
    }
}
