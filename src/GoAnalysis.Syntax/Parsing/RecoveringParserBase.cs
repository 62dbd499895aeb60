using Antlr4.Runtime;

namespace GoAnalysis.Syntax.Parsing;

/// <summary>
/// What the recovering parser is generated from: ANTLR's parser with its error strategy, which tells the same tree builder
/// what rules it opens and closes. It runs only over a file that the fast parser has refused.
/// </summary>
internal abstract class RecoveringParserBase : Parser
{
    private readonly SyntaxTreeBuilder builder;
    private readonly Stack<(int ExpressionLevel, int HeaderCount, int FrameCount, int Depth)> nesting = [];

    protected RecoveringParserBase(ITokenStream input, TextWriter output, TextWriter errorOutput)
        : base(input, output, errorOutput)
    {
        builder = (input as RecoveringTokenStream ?? throw new ArgumentException("the engine's own token stream is wanted", nameof(input))).Builder;
        BuildParseTree = false;
        RemoveErrorListeners();
    }

    public override void EnterRule(ParserRuleContext localctx, int state, int ruleIndex)
    {
        nesting.Push(builder.Nesting);
        try
        {
            builder.Enter(ruleIndex);
        }
        catch (RecoveryEndedException)
        {
            nesting.Pop();
            throw;
        }

        base.EnterRule(localctx, state, ruleIndex);
    }

    public override void ExitRule()
    {
        Generated.FastGoParser.Exit(builder, Context.RuleIndex);

        // A rule that an error has cut short leaves levels behind that only its end would have taken back.
        var before = nesting.Pop();
        builder.Nesting = before;
        base.ExitRule();
    }

    protected void Nest() => builder.Nest();

    protected void Unnest() => builder.Unnest();

    protected void SkipBody() => builder.SkipBody();

    protected void BeginHeader() => builder.BeginHeader();

    protected void EndHeader() => builder.EndHeader();

    protected void BeginOperand() => builder.BeginOperand();

    protected void AllowInferredLength() => builder.AllowInferredLength();

    protected void AtBinaryOperator() => builder.AtBinaryOperator();

    protected void RetagAfterOperand() => builder.RetagAfterOperand();

    protected void RetagElementArrow() => builder.RetagElementArrow();

    protected void RetagFunctionBody() => builder.RetagFunctionBody();

    protected void RetagTypeParameters() => builder.RetagTypeParameters();

    protected void RetagTypeParametersOrArray() => builder.RetagTypeParametersOrArray();
}
