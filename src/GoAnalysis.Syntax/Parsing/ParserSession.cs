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

    private readonly TokenBuffer buffer = new();
    private readonly FastGoParser parser = new();
    private int[] flipStack = new int[64];

    public static ParserSession Rent() => Pool.Get();

    public static void Return(ParserSession session) => Pool.Return(session);

    public GoSyntaxTree Parse(ReadOnlyMemory<byte> source, string path, GoParseOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaximumDepth, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaximumErrors, 1, nameof(options));
        RunFast(source, Math.Min(options.MaximumDepth, DeepStack.CallersDepth));
        if (parser.TooDeep && options.MaximumDepth > DeepStack.CallersDepth)
        {
            DeepStack.Run(options.MaximumDepth, () => RunFast(source, options.MaximumDepth));
        }

        if (parser.Failed)
        {
            DeepStack.Run(options.MaximumDepth, () => Recover(source, options));
            if (buffer.Errors.Count == 0)
            {
                // Both parsers are made from one grammar: what one refuses the other reports.
                throw new InvalidOperationException("the fast parser refused a file that the recovering parser accepts");
            }
        }

        return Finish(source, path, options);
    }

    /// <summary>Parses with the recovering parser alone, for the tests that hold both parsers to the same trees.</summary>
    internal GoSyntaxTree ParseRecovering(ReadOnlyMemory<byte> source, string path, GoParseOptions options)
    {
        DeepStack.Run(options.MaximumDepth, () => Recover(source, options));
        return Finish(source, path, options);
    }

    private GoSyntaxTree Finish(ReadOnlyMemory<byte> source, string path, GoParseOptions options)
    {
        var nodes = PreorderFlip.Run(parser.Nodes, parser.LiveCount, ref flipStack, out var kinds);
        var diagnostics = buffer.Errors.Count == 0 ? [] : Select(buffer.Errors, source.Span, options.MaximumErrors);
        var tree = new GoSyntaxTree(path, source, buffer, nodes, kinds, diagnostics);
        parser.End();
        buffer.Reset();
        return tree;
    }

    /// <summary>Lexes and parses up to the first error. A pass retags its tokens, so that each lexes anew.</summary>
    private void RunFast(ReadOnlyMemory<byte> source, int depthLimit)
    {
        buffer.Reset();
        Lexer.Lex(source.Span, buffer);
        parser.Begin(source, buffer, depthLimit, recover: false);
        parser.SourceFile();
    }

    /// <summary>Reads a refused file again, with ANTLR's error strategy.</summary>
    private void Recover(ReadOnlyMemory<byte> source, GoParseOptions options)
    {
        buffer.Reset();
        Lexer.Lex(source.Span, buffer);
        parser.Begin(source, buffer, options.MaximumDepth, recover: true);
        var recovering = new RecoveringGoParser(new RecoveringTokenStream(parser, source))
        {
            ErrorHandler = new GoErrorStrategy(buffer),
        };
        try
        {
            recovering.sourceFile();
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
