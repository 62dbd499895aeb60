using System.Text;

namespace GoAnalysis.Syntax.Fuzz;

/// <summary>
/// Writes well-formed Go from a list of choices, over the whole grammar: declarations, and through them the types,
/// statements and expressions of the other files of this class.
/// </summary>
/// <remarks>
/// The program is a function of its choices. A choice of 0 is always the simplest alternative, and where the list ends all
/// choices are 0; so a shorter list, or one of smaller numbers, makes a smaller program, and whatever shrinks lists of
/// numbers shrinks programs. A budget of constructs keeps the size in bounds.
/// </remarks>
internal sealed partial class GoProgram
{
    private const int MaximumDepth = 12;
    private const int MaximumConstructs = 600;

    private static readonly string[] Names = ["x", "y", "f", "T", "p", "i", "ok", "été", "世", "_a1", "any", "string", "nil"];

    private readonly IReadOnlyList<int> choices;
    private readonly StringBuilder text = new();
    private int next;
    private int depth;
    private int constructs;

    private GoProgram(IReadOnlyList<int> choices) => this.choices = choices;

    /// <summary>Makes a program that go/parser accepts.</summary>
    /// <param name="choices">Numbers of at least 0, read as far as they reach.</param>
    public static string From(IReadOnlyList<int> choices)
    {
        var program = new GoProgram(choices);
        program.File();
        return program.text.ToString();
    }

    private void File()
    {
        Write("package p\n");
        for (var imports = Choose(3); imports > 0; imports--)
        {
            Write("import ");
            Group(ImportSpec);
            Write("\n");
        }

        for (var declarations = Choose(5); declarations > 0; declarations--)
        {
            Declaration();
            Write("\n");
        }
    }

    private void Declaration()
    {
        switch (Choose(5))
        {
            case 0:
                Write("var x int");
                break;
            case 1:
                OtherDeclaration();
                break;
            case 2:
                Write("func ");
                Parenthesized(Receiver);
                Write(" m");
                Signature();
                Optional(Block);
                break;
            case 3:
                Write("func f[");
                TypeParameters();
                Write("]");
                Signature();
                Block();
                break;
            default:
                Write("func f");
                Signature();
                Optional(Block);
                break;
        }
    }

    private void OtherDeclaration()
    {
        switch (Choose(3))
        {
            case 0:
                Write("var ");
                Group(VarSpec);
                break;
            case 1:
                Write("const ");
                Group(ConstSpec);
                break;
            default:
                Write("type ");
                Group(TypeSpec);
                break;
        }
    }

    private void Group(Action spec)
    {
        var count = Choose(5);
        if (count == 0)
        {
            spec();
            return;
        }

        Write("(");
        for (var i = 1; i < count; i++)
        {
            spec();
            Write(i == count - 1 && Flag() ? "" : "\n");
        }

        Write(")");
    }

    private void ImportSpec()
    {
        Write(Pick("", ". ", "_ ", "x ", "世 "));
        Write(Pick("\"fmt\"", "`a/b`", "\"x.y/z-w\"", "\"\\x61\""));
    }

    private void VarSpec()
    {
        NameList();
        Write(" ");
        if (Flag())
        {
            Write("= ");
            ExpressionList();
            return;
        }

        Type();
        Optional(() =>
        {
            Write(" = ");
            ExpressionList();
        });
    }

    private void ConstSpec()
    {
        NameList();
        Write(" ");
        Optional(Type);
        Write(" = ");
        ExpressionList();
    }

    private void TypeSpec()
    {
        Name();
        if (Flag())
        {
            Write("[");
            TypeParameters();
            Write("] ");
        }
        else
        {
            Write(Pick(" ", " = "));
        }

        Type();
    }

    private void Receiver()
    {
        Write(Pick("", "r "));
        Write(Pick("T", "*T", "T[K]", "*T[K, _]"));
    }

    private void NameList() => List(Name, 3);

    private void Name() => Write(Names[Choose(Names.Length)]);

    private void Parenthesized(Action inside)
    {
        Write("(");
        inside();
        Write(")");
    }

    /// <summary>One element or more, with commas.</summary>
    private void List(Action element, int most)
    {
        element();
        for (var more = Choose(most); more > 0; more--)
        {
            Write(", ");
            element();
        }
    }

    /// <summary>No element or some, with commas, and sometimes one before the closing bracket.</summary>
    private void BracketedList(Action element, int most)
    {
        var count = Choose(most + 1);
        for (var i = 0; i < count; i++)
        {
            Write(i > 0 ? ", " : "");
            element();
        }

        Write(count > 0 ? Pick("", ",", ",\n") : "");
    }

    private void Optional(Action part)
    {
        if (Flag())
        {
            Write(" ");
            part();
        }
    }

    private bool Flag() => Choose(2) == 1;

    private string Pick(params ReadOnlySpan<string> texts) => texts[Choose(texts.Length)];

    /// <summary>A number from 0 to below a bound.</summary>
    private int Choose(int bound) => next < choices.Count ? (int)((uint)choices[next++] % (uint)bound) : 0;

    /// <summary>Chooses a construct, or the simplest where the program is deep or long enough.</summary>
    private int ChooseConstruct(int bound) => depth >= MaximumDepth || ++constructs > MaximumConstructs ? 0 : Choose(bound);

    private void Nest(Action inside)
    {
        depth++;
        inside();
        depth--;
    }

    /// <summary>Writes some text; a space becomes another piece of white space or a comment now and then.</summary>
    private void Write(string piece)
    {
        if (piece == " " && Choose(16) == 15)
        {
            piece = Pick("\t", "  ", " /* c */ ", "\r ");
        }

        text.Append(piece);
    }
}
