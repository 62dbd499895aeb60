namespace GoAnalysis.Syntax.Parsing;

/// <content>Rules that make no node and hold no frame (<see cref="RuleTraits.HasFrame"/>): their ends are called and gone.</content>
internal abstract partial class SyntaxTreeBuilder
{
#pragma warning disable CA1822 // The generated parser calls every end on its instance.
    public void ExitTopLevelDeclaration()
    {
    }

    public void ExitResult()
    {
    }

    public void ExitType()
    {
    }

    public void ExitTypeLiteral()
    {
    }

    public void ExitTypeTerm()
    {
    }

    public void ExitExpressionList()
    {
    }

    public void ExitElementList()
    {
    }

    public void ExitStatement()
    {
    }

    public void ExitForClauseTail()
    {
    }
#pragma warning restore CA1822
}
