using System.Globalization;
using GoAnalysis.Syntax.Parsing.Generated;
using Microsoft.Extensions.ObjectPool;

namespace GoAnalysis.Syntax.Parsing;

/// <summary>
/// What parsing one file needs and the next file can use again: token, comment and node scratch, the parser itself. A
/// session is used by one thread at a time; a pool hands them out.
/// </summary>
internal sealed class ParserSession
{
    private static readonly ObjectPool<ParserSession> Pool =
        new DefaultObjectPool<ParserSession>(new DefaultPooledObjectPolicy<ParserSession>(), Environment.ProcessorCount * 2);

    /// <summary>A declaration inside what is not closed is noticed up to two tokens behind its first.</summary>
    private const int ResumeBefore = 2;

    /// <summary>How many tokens a receiver is looked for in: one that is not closed must not cost the rest of the file.</summary>
    private const int LongestReceiver = 24;

    private readonly TokenBuffer buffer = new();
    private readonly FastGoParser parser = new();
    private int[] flipStack = new int[64];

    public static ParserSession Rent() => Pool.Get();

    public static void Return(ParserSession session) => Pool.Return(session);

    /// <summary>Parses a file.</summary>
    /// <param name="source">Its bytes.</param>
    /// <param name="path">Its name.</param>
    /// <param name="options">How to parse.</param>
    /// <param name="cancellationToken">Ends the work early; the session is good for the next file all the same.</param>
    public GoSyntaxTree Parse(ReadOnlyMemory<byte> source, string path, GoParseOptions options, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaximumDepth, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaximumErrors, 1, nameof(options));
        try
        {
            RunFast(source, options, Math.Min(options.MaximumDepth, DeepStack.CallersDepth), cancellationToken);
            if (parser.TooDeep && options.MaximumDepth > DeepStack.CallersDepth)
            {
                RunFastDeep(source, options, cancellationToken);
            }

            if (parser.Failed)
            {
                RecoverDeep(source, options, parser.FailedAt, cancellationToken);
                if (buffer.Errors.Count == 0)
                {
                    // Both parsers are made from one grammar: what one refuses the other reports.
                    throw new InvalidOperationException("the fast parser refused a file that the recovering parser accepts");
                }
            }

            return Finish(source, path, options);
        }
        finally
        {
            parser.End();
            buffer.Clear();
            buffer.Shrink();
        }
    }

    /// <summary>Parses with the recovering parser alone, for the tests that hold both parsers to the same trees.</summary>
    internal GoSyntaxTree ParseRecovering(ReadOnlyMemory<byte> source, string path, GoParseOptions options)
    {
        RecoverDeep(source, options, (int.MaxValue, int.MaxValue - 1), default);
        return Finish(source, path, options);
    }

    private GoSyntaxTree Finish(ReadOnlyMemory<byte> source, string path, GoParseOptions options)
    {
        var nodes = PreorderFlip.Run(parser.Nodes, parser.LiveCount, ref flipStack, out var kinds);
        var diagnostics = buffer.Errors.Count == 0 ? [] : Select(buffer.Errors, source.Span, options.MaximumErrors);
        TextSpan[] skipped = options.Mode switch
        {
            GoParseMode.ImportsOnly => SkippedSource.AfterImports(buffer, source.Length),
            GoParseMode.DeclarationsOnly when parser.SkippedBodies.Count > 0 => SkippedSource.Bodies(buffer, nodes, parser.SkippedBodies),
            _ => [],
        };
        return new GoSyntaxTree(path, source, options, buffer, nodes, kinds, diagnostics, skipped);
    }

    /// <summary>Lexes and starts a pass. A pass retags its tokens, so that each lexes anew.</summary>
    private void Begin(ReadOnlyMemory<byte> source, GoParseOptions options, int depthLimit, bool recover, CancellationToken cancellationToken)
    {
        buffer.Clear();
        if (options.Mode == GoParseMode.ImportsOnly)
        {
            ImportSection.Lex(source.Span, buffer, cancellationToken);
        }
        else
        {
            Lexer.Lex(source.Span, buffer, cancellationToken);
        }

        parser.Begin(source, buffer, depthLimit, recover, options.Mode == GoParseMode.DeclarationsOnly, cancellationToken);
    }

    /// <summary>Parses up to the first error.</summary>
    private void RunFast(ReadOnlyMemory<byte> source, GoParseOptions options, int depthLimit, CancellationToken cancellationToken)
    {
        Begin(source, options, depthLimit, recover: false, cancellationToken);
        parser.SourceFile();
    }

    // Methods of their own, because a method with a closure allocates it for every file, deep or not.
    private void RunFastDeep(ReadOnlyMemory<byte> source, GoParseOptions options, CancellationToken cancellationToken) =>
        DeepStack.Run(options.MaximumDepth, () => RunFast(source, options, options.MaximumDepth, cancellationToken));

    private void RecoverDeep(ReadOnlyMemory<byte> source, GoParseOptions options, (int Token, int Declaration) failedAt, CancellationToken cancellationToken) =>
        DeepStack.Run(options.MaximumDepth, () => Recover(source, options, failedAt, cancellationToken));

    /// <summary>
    /// Reads a refused file again, with ANTLR's error strategy. Behind the place where the fast parser gave up, what is open
    /// ends at the next declaration, and reading resumes there: no error takes the declarations behind it along.
    /// </summary>
    /// <param name="source">The file.</param>
    /// <param name="options">How to parse.</param>
    /// <param name="failedAt">Where the fast parser gave up.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    private void Recover(ReadOnlyMemory<byte> source, GoParseOptions options, (int Token, int Declaration) failedAt, CancellationToken cancellationToken)
    {
        Begin(source, options, options.MaximumDepth, recover: true, cancellationToken);
        parser.Fence = NextDeclaration(source.Span, failedAt.Declaration + 1, failedAt.Token);
        var stream = new RecoveringTokenStream(parser, cancellationToken);
        var recovering = new RecoveringGoParser(stream) { ErrorHandler = new GoErrorStrategy(buffer, source) };
        try
        {
            recovering.sourceFile();
            while (parser.Fence < buffer.Count)
            {
                var start = parser.Fence;
                parser.Fence = NextDeclaration(source.Span, start + 1, failedAt.Token);
                recovering.Reset();
                parser.Index = start;
                recovering.resumedDeclarations();
            }
        }
        catch (RecoveryEndedException)
        {
            // Otherwise there are too many errors, and all that will be shown are known.
            if (parser.TooDeep)
            {
                var at = Math.Min(parser.Index, buffer.Count - 1);
                buffer.Error(buffer.Tokens[at].Start, SyntaxErrorCode.TooDeep, options.MaximumDepth.ToString(CultureInfo.InvariantCulture));
            }
        }

        parser.FinishRecovery();
    }

    /// <summary>
    /// The next token that starts a declaration. A function with a name is one wherever it stands, since a literal has none.
    /// From the place on where the parser gave up, so is every declaration at the start of a line, where gofmt puts them and
    /// nothing else; before it, a literal may start a line.
    /// </summary>
    private int NextDeclaration(ReadOnlySpan<byte> source, int from, int failedAt)
    {
        for (var i = Math.Max(from, 1); i < buffer.Count; i++)
        {
            ref readonly var token = ref buffer.Tokens[i];
            if (token.Kind is TokenKind.Func or TokenKind.Type or TokenKind.Var or TokenKind.Const
                && ((i >= failedAt - ResumeBefore && source[token.Start - 1] == '\n') || (token.Kind == TokenKind.Func && IsNamed(i))))
            {
                return i;
            }
        }

        return int.MaxValue;
    }

    /// <summary>Whether behind a <c>func</c> and its receiver, if there is one, stand a name and parameters.</summary>
    private bool IsNamed(int func)
    {
        var at = func + 1;
        var isMethod = KindAt(at) == TokenKind.LeftParen;
        if (isMethod)
        {
            var open = 0;
            do
            {
                open += KindAt(at) switch { TokenKind.LeftParen => 1, TokenKind.RightParen => -1, _ => 0 };
                at++;
            }
            while (open > 0 && at < Math.Min(buffer.Count, func + LongestReceiver));
        }

        return KindAt(at) == TokenKind.Identifier && (KindAt(at + 1) == TokenKind.LeftParen || (!isMethod && KindAt(at + 1) == TokenKind.LeftBracket));
    }

    private TokenKind KindAt(int token) => TokenFacts.Lexical(buffer.Tokens[token].Kind);

    /// <summary>By offset, the first of each line, no more than wanted: go/parser reports likewise.</summary>
    private static SyntaxDiagnostic[] Select(List<SyntaxDiagnostic> errors, ReadOnlySpan<byte> source, int maximum)
    {
        var lines = new LineMap(source);
        var selected = new List<SyntaxDiagnostic>();
        var lastLine = 0;
        foreach (var error in errors.OrderBy(static error => error.ByteOffset))
        {
            var line = lines.GetPosition(error.ByteOffset).Line;
            if (line == lastLine)
            {
                continue;
            }

            if (selected.Count == maximum)
            {
                break;
            }

            lastLine = line;
            selected.Add(error);
        }

        return [.. selected];
    }
}
