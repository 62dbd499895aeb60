namespace GoAnalysis.Syntax.Fuzz;

/// <content>Types, https://go.dev/ref/spec#Types.</content>
internal sealed partial class GoProgram
{
    private void Type() => Nest(() =>
    {
        switch (ChooseConstruct(12))
        {
            case 0:
                Write("int");
                break;
            case 1:
                Write(Pick("p.T", "any", "error"));
                break;
            case 2:
                Write("[]");
                Type();
                break;
            case 3:
                Write("[");
                ArrayLength();
                Write("]");
                Type();
                break;
            case 4:
                Write("*");
                Type();
                break;
            case 5:
                Write("map[");
                Type();
                Write("]");
                Type();
                break;
            case 6:
                Write(Pick("chan ", "<-chan ", "chan<- ", "chan<-chan "));
                Type();
                break;
            case 7:
                Write("func");
                Signature();
                break;
            case 8:
                Write("struct {");
                Members(Field);
                Write("}");
                break;
            case 9:
                Write("interface {");
                Members(InterfaceElement);
                Write("}");
                break;
            case 10:
                Parenthesized(Type);
                break;
            default:
                Write(Pick("T", "p.T"));
                Write("[");
                List(Type, 3);
                Write("]");
                break;
        }
    });

    /// <summary>A length that does not start with a name, or is one: behind a type's name it could be type parameters.</summary>
    private void ArrayLength()
    {
        if (Flag())
        {
            Write(Pick("3", "N"));
        }
        else
        {
            Write("2");
            BinaryOperator();
            OutsideHeader(Expression);
        }
    }

    private void Members(Action member)
    {
        var count = Choose(4);
        for (var i = 0; i < count; i++)
        {
            Write(i > 0 ? Pick("; ", "\n") : "");
            member();
        }

        Write(count > 0 ? Pick("", ";", "\n") : "");
    }

    private void Field()
    {
        switch (Choose(5))
        {
            case 0:
                Write("a int");
                break;
            case 1:
                NameList();
                Write(" ");
                Type();
                break;
            case 2:
                Write(Pick("", "*"));
                Write(Pick("T", "p.T", "T[int]", "p.T[int, string]"));
                break;
            default:
                Name();
                Write(" ");
                Type();
                break;
        }

        Write(Pick("", "", " `json:\"a\"`", " \"tag\""));
    }

    private void InterfaceElement()
    {
        switch (Choose(4))
        {
            case 0:
                Write("m()");
                break;
            case 1:
                Name();
                Signature();
                break;
            case 2:
                Write(Pick("T", "p.T", "T[int]"));
                break;
            default:
                Constraint();
                break;
        }
    }

    /// <summary>Terms whose first is no name in parentheses, which Go's parser would take for something else.</summary>
    private void Constraint()
    {
        Write(Pick("any", "~int", "[]int", "~[]p.T", "interface{ m() }", "map[K]V"));
        for (var more = Choose(3); more > 0; more--)
        {
            Write(" | ");
            Write(Pick("", "~"));
            Write(Pick("int", "p.T", "T[int]", "[]byte", "func()", "chan int", "*T"));
        }
    }

    private void TypeParameters() => List(
        () =>
        {
            List(() => Write(Pick("P", "Q", "K")), 2);
            Write(" ");
            Constraint();
        },
        3);

    private void Signature()
    {
        Parameters();
        switch (Choose(4))
        {
            case 1:
                Write(" ");
                ResultType();
                break;
            case 2:
                Write(" ");
                Parameters();
                break;
        }
    }

    /// <summary>A type that no bracket or brace behind it changes.</summary>
    private void ResultType() => Write(Pick("int", "error", "*T", "[]p.T", "map[K]V", "func() int", "<-chan int", "T[int]", "struct{}"));

    private void Parameters() => Parenthesized(() =>
    {
        var named = Flag();
        var count = Choose(4);
        for (var i = 0; i < count; i++)
        {
            Write(i > 0 ? ", " : "");
            if (named)
            {
                Write(Pick("a ", "b, c "));
            }

            Write(i == count - 1 ? Pick("", "...") : "");
            Type();
        }

        Write(count > 0 ? Pick("", ",", ",\n") : "");
    });
}
