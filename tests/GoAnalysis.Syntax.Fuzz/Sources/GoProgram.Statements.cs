namespace GoAnalysis.Syntax.Fuzz;

/// <content>Statements, https://go.dev/ref/spec#Statements.</content>
internal sealed partial class GoProgram
{
    private void Block() => Nest(() =>
    {
        Write("{");
        Statements();
        Write("}");
    });

    private void Statements()
    {
        Write(Pick(" ", "\n"));
        var count = depth >= MaximumDepth ? 0 : Choose(4);
        for (var i = 0; i < count; i++)
        {
            Statement();
            Write(Pick("\n", "; ", " // c\n", ";\n", " /* c\n */ "));
        }
    }

    private void Statement()
    {
        switch (ChooseConstruct(16))
        {
            case 0:
                Write("x()");
                break;
            case 1 or 2:
                SimpleStatement();
                break;
            case 3:
                OtherDeclaration();
                break;
            case 4:
                Write(Pick("go ", "defer "));
                Write(Pick("x", "x.y", "func() {}"));
                Write("(");
                BracketedList(Expression, 2);
                Write(")");
                break;
            case 5:
                Write("return");
                Optional(ExpressionList);
                break;
            case 6:
                Write(Pick("break", "continue", "goto L", "break L", "continue L", "fallthrough"));
                break;
            case 7:
                Block();
                break;
            case 8 or 9:
                If();
                break;
            case 10:
                Switch();
                break;
            case 11:
                TypeSwitch();
                break;
            case 12:
                Select();
                break;
            case 13:
                Label();
                break;
            case 14:
                break;
            default:
                For();
                break;
        }
    }

    /// <summary>A label never stands right before the end of a clause, where Go's parser wants a statement.</summary>
    private void Label()
    {
        Write("L: ");
        switch (Choose(4))
        {
            case 0:
                Write(";");
                break;
            case 1:
                Nest(For);
                break;
            case 2:
                Block();
                break;
            default:
                SimpleStatement();
                break;
        }
    }

    private void SimpleStatement()
    {
        switch (Choose(6))
        {
            case 0:
                Write("x++");
                break;
            case 1:
                Expression();
                break;
            case 2:
                Primary();
                Write(" <- ");
                Expression();
                break;
            case 3:
                List(Primary, 3);
                Write(" = ");
                ExpressionList();
                break;
            case 4:
                NameList();
                Write(" := ");
                ExpressionList();
                break;
            default:
                Primary();
                Write(Pick("--", " += 1", " -= 1", " *= 1", " /= 1", " %= 1", " &= 1", " |= 1", " ^= 1", " <<= 1", " >>= 1", " &^= 1"));
                break;
        }
    }

    private void If()
    {
        Write("if ");
        Header(() =>
        {
            Initializer();
            Expression();
        });
        Write(" ");
        Block();
        switch (ChooseConstruct(3))
        {
            case 1:
                Write(" else ");
                Block();
                break;
            case 2:
                Write(" else ");
                Nest(If);
                break;
        }
    }

    private void Initializer()
    {
        if (Flag())
        {
            SimpleStatement();
            Write("; ");
        }
    }

    private void Switch()
    {
        Write("switch ");
        Header(() =>
        {
            Initializer();
            Optional(Expression);
        });
        Clauses(() =>
        {
            Write("case ");
            ExpressionList();
        });
    }

    private void TypeSwitch()
    {
        Write("switch ");
        Header(() =>
        {
            Initializer();
            Write(Pick("", "v := "));
            Primary();
            Write(".(type)");
        });
        Clauses(() =>
        {
            Write("case ");
            List(Type, 3);
        });
    }

    private void Select()
    {
        Write("select ");
        Clauses(() =>
        {
            Write("case ");
            switch (Choose(3))
            {
                case 0:
                    Write(Pick("", "v := ", "v, ok := ", "v = ", "v, ok = "));
                    Write("<-");
                    Primary();
                    break;
                default:
                    Primary();
                    Write(" <- ");
                    Expression();
                    break;
            }
        });
    }

    private void Clauses(Action head)
    {
        Write(" {\n");
        OutsideHeader(() => Nest(() =>
        {
            for (var count = Choose(4); count > 0; count--)
            {
                if (Choose(5) == 4)
                {
                    Write("default");
                }
                else
                {
                    head();
                }

                Write(":");
                Statements();
            }
        }));
        Write("}");
    }

    private void For()
    {
        Write("for ");
        Header(() =>
        {
            switch (Choose(4))
            {
                case 0:
                    break;
                case 1:
                    Expression();
                    break;
                case 2:
                    Optional(SimpleStatement);
                    Write("; ");
                    Optional(Expression);
                    Write("; ");
                    Write(Pick("", "i++", "i = i + 1", "f()"));
                    break;
                default:
                    Write(Pick("", "i := ", "i, x := ", "i, x = ", "x.y, a[i] = "));
                    Write("range ");
                    Expression();
                    break;
            }
        });
        Write(" ");
        Block();
    }

    private void Header(Action inside)
    {
        var before = inHeader;
        inHeader = true;
        inside();
        inHeader = before;
    }
}
