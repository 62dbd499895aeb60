using Antlr4.Runtime;
using Antlr4.Runtime.Misc;

namespace GoAnalysis.Syntax.Parsing;

/// <summary>
/// The builder's tokens as ANTLR's parser wants them. A look-ahead hands out a token object made for the moment: the error
/// strategy keeps one or two while it reports, nobody keeps more.
/// </summary>
/// <param name="builder">Whose tokens they are.</param>
/// <param name="cancellationToken">
/// Ends the work early. It is looked at here, between two tokens, where the parser can unwind as it does from an error.
/// </param>
internal sealed class RecoveringTokenStream(SyntaxTreeBuilder builder, CancellationToken cancellationToken) : ITokenStream, ITokenSource
{
    public SyntaxTreeBuilder Builder => builder;

    public int Index => builder.Index;

    public int Size => builder.Buffer.Count;

    public string SourceName => "";

    public ITokenSource TokenSource => this;

    public int Line => 0;

    public int Column => 0;

    public ICharStream InputStream => null!;

    public ITokenFactory TokenFactory { get; set; } = CommonTokenFactory.Default;

    public int LA(int i) => TypeAt(Clamp(i));

    public IToken LT(int k) => Get(Clamp(k));

    public IToken Get(int i) => new CommonToken(TypeAt(i)) { TokenIndex = i };

    public void Consume()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (builder.Index < Size)
        {
            builder.Index++;
        }
    }

    public int Mark() => -1;

    public void Release(int marker)
    {
    }

    public void Seek(int index) => builder.Index = index;

    [return: NotNull]
    public string GetText(Interval interval) => "";

    [return: NotNull]
    public string GetText() => "";

    [return: NotNull]
    public string GetText(RuleContext ctx) => "";

    [return: NotNull]
    public string GetText(IToken start, IToken stop) => "";

    [return: NotNull]
    public IToken NextToken() => LT(1);

    private int TypeAt(int index)
    {
        var kind = builder.Buffer.Tokens[index].Kind;
        return kind == TokenKind.EndOfFile || index >= builder.Fence ? TokenConstants.EOF : (int)kind;
    }

    /// <summary>Index of the k-th token from the current one, 1 being the current, −1 the one before.</summary>
    private int Clamp(int k)
    {
        var at = k > 0 ? builder.Index + k - 1 : builder.Index + k;
        return Math.Clamp(at, 0, Size - 1);
    }
}
