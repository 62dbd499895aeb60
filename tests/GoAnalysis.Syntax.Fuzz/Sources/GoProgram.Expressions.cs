namespace GoAnalysis.Syntax.Fuzz;

/// <content>Expressions, https://go.dev/ref/spec#Expressions.</content>
internal sealed partial class GoProgram
{
    /// <summary>Whether a literal needs parentheses: its brace would be the block's of the statement around it.</summary>
    private bool inHeader;

    private void ExpressionList() => List(Expression, 3);

    private void Expression() => Nest(() =>
    {
        switch (ChooseConstruct(9))
        {
            case 0:
                Operand();
                break;
            case 1:
                Write(Pick("-", "!", "^", "*", "&", "<-", "+"));
                Write(" ");
                Primary();
                break;
            case 2:
                Parenthesized(() => OutsideHeader(Expression));
                break;
            case 3 or 4:
                Expression();
                BinaryOperator();
                Expression();
                break;
            case 5:
                Literal();
                break;
            case 6:
                FunctionLiteral();
                break;
            default:
                Primary();
                break;
        }
    });

    private void BinaryOperator()
    {
        Write(" ");
        Write(Pick("+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", "&^", "&&", "||", "==", "!=", "<", "<=", ">", ">="));
        Write(Pick(" ", "\n"));
    }

    private void Operand() => Write(Pick(
        "x", "1", "\"s\"", "'a'", "1.5", "2i", "`raw\r\n\\`", "nil", "0x_FF", "0b101", "0o17", "017", "1_000", ".5", "1e-3", "0x1p-2", "'\\n'", "'\\u12e4'",
        "\"\\xff\\377\\U0001F600\"", "'世'", "\"世界\"", "été", "p.X"));

    private void Primary()
    {
        switch (ChooseConstruct(3))
        {
            case 0:
                Write("x");
                break;
            case 1:
                Parenthesized(() => OutsideHeader(Expression));
                break;
            default:
                Conversion();
                break;
        }

        for (var suffixes = Choose(4); suffixes > 0; suffixes--)
        {
            OutsideHeader(Suffix);
        }
    }

    /// <summary>A call of a type, which parentheses keep from being read as another one.</summary>
    private void Conversion()
    {
        if (Flag())
        {
            Write(Pick("[]byte", "map[K]V", "[3]int", "struct{}", "interface{}"));
        }
        else
        {
            Parenthesized(() => OutsideHeader(Type));
        }

        Parenthesized(() => OutsideHeader(Expression));
    }

    private void Suffix()
    {
        switch (ChooseConstruct(8))
        {
            case 0:
                Write(".y");
                break;
            case 1:
                Write("(");
                BracketedList(Expression, 3);
                Write(")");
                break;
            case 2:
                Write("[");
                Expression();
                Write("]");
                break;
            case 3:
                Write("[");
                Optional(Expression);
                Write(":");
                Optional(Expression);
                Write("]");
                break;
            case 4:
                Write("[");
                Optional(Expression);
                Write(":");
                Expression();
                Write(":");
                Expression();
                Write("]");
                break;
            case 5:
                Write(".(");
                Type();
                Write(")");
                break;
            case 6:
                Write("[");
                List(Type, 3);
                Write("]");
                break;
            default:
                Write("(");
                Expression();
                Write(" ...)");
                break;
        }
    }

    private void Literal()
    {
        if (inHeader)
        {
            Parenthesized(() => OutsideHeader(LiteralOf));
        }
        else
        {
            LiteralOf();
        }
    }

    private void LiteralOf()
    {
        switch (Choose(6))
        {
            case 0:
                Write("T");
                break;
            case 1:
                Write("[]");
                Type();
                break;
            case 2:
                Write("[...]int");
                break;
            case 3:
                Write("map[string]");
                Type();
                break;
            case 4:
                Write(Pick("p.T", "T[int]", "p.T[int, string]"));
                break;
            default:
                Write("struct { a, b int }");
                break;
        }

        LiteralValue();
    }

    private void LiteralValue() => Nest(() =>
    {
        Write("{");
        BracketedList(Element, 3);
        Write("}");
    });

    private void Element()
    {
        ElementPart();
        if (Flag())
        {
            Write(": ");
            ElementPart();
        }
    }

    private void ElementPart()
    {
        if (depth < MaximumDepth && Choose(4) == 3)
        {
            LiteralValue();
        }
        else
        {
            Expression();
        }
    }

    private void FunctionLiteral()
    {
        Write("func");
        Signature();
        Write(" ");
        OutsideHeader(Block);
        Write(Pick("", "()"));
    }

    private void OutsideHeader(Action inside)
    {
        var before = inHeader;
        inHeader = false;
        inside();
        inHeader = before;
    }
}
