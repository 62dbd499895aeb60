using System.Text;
using GoAnalysis.Syntax.Parsing;
using GoAnalysis.Syntax.Parsing.Generated;

namespace GoAnalysis.Syntax.Tests;

public class CancellationTests
{
    private static readonly CancellationToken Cancelled = new(canceled: true);

    /// <summary>What large files are made of.</summary>
    public static TheoryData<string, string, string> LargeFiles => new()
    {
        { "package p\n", "func f() { g() }\n", "" },
        { "package p\nfunc f() {\n", "if x { g() }\n", "}\n" },
        { "package p\nvar x = []int{\n", "1, 2, 3,\n", "}\n" },
        { "package p\nconst (\n", "a = 1\n", ")\n" },
        { "package p\nvar (\n", "a int\n", ")\n" },
    };

    [Fact]
    public void EveryWayToParse_ThrowsForACancelledToken()
    {
        var path = Path.Combine(Goldens.Folder, "ok", "types.go");
        using var stream = File.OpenRead(path);

        Assert.ThrowsAny<OperationCanceledException>(() => GoSyntaxTree.Parse(Goldens.Read("ok", "types.go"), cancellationToken: Cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => GoSyntaxTree.ParseText("package p", cancellationToken: Cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => GoSyntaxTree.ParseFile(path, cancellationToken: Cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => GoSyntaxTree.Parse(stream, cancellationToken: Cancelled));
    }

    [Fact]
    public async Task EveryAsynchronousWayToParse_ThrowsForACancelledToken()
    {
        var path = Path.Combine(Goldens.Folder, "ok", "types.go");
        using var stream = File.OpenRead(path);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => GoSyntaxTree.ParseFileAsync(path, cancellationToken: Cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => GoSyntaxTree.ParseAsync(stream, cancellationToken: Cancelled));
    }

    [Theory]
    [MemberData(nameof(LargeFiles))]
    public void FastParser_LooksAtTheToken_InEveryFormOfLargeFile(string before, string item, string after)
    {
        var (source, buffer) = Lex(before + string.Concat(Enumerable.Repeat(item, 3_000)) + after);
        var parser = new FastGoParser();
        parser.Begin(source, buffer, 200, recover: false, skipBodies: false, Cancelled);

        Assert.ThrowsAny<OperationCanceledException>(parser.SourceFile);

        // A token that nobody cancels lets the same parser read the same file.
        buffer.Clear();
        Lexer.Lex(source.Span, buffer);
        parser.Begin(source, buffer, 200, recover: false, skipBodies: false, default);
        parser.SourceFile();
        Assert.False(parser.Failed);
    }

    [Fact]
    public void RecoveringParser_LooksAtTheToken_AndUnwinds()
    {
        var (source, buffer) = Lex("package p; func f() { if x { g(a b) } }");
        var parser = new FastGoParser();
        parser.Begin(source, buffer, 200, recover: true, skipBodies: false, default);
        var recovering = new RecoveringGoParser(new RecoveringTokenStream(parser, Cancelled)) { ErrorHandler = new GoErrorStrategy(buffer, source) };

        Assert.ThrowsAny<OperationCanceledException>(recovering.sourceFile);
    }

    [Theory]
    [InlineData("func f() { if x { g(a, b.c[1:2]) } }\n", GoParseMode.Full)]
    [InlineData("func f() { if x := g(a b); x { switch { case x: } } }\n", GoParseMode.Full)]
    [InlineData("func f() { if x := g(a b); x { switch { case x: } } }\nfunc (\n", GoParseMode.DeclarationsOnly)]
    public async Task Cancelling_AtAnyMoment_EitherEndsTheWorkOrLeavesItWhole(string item, GoParseMode mode)
    {
        var source = Encoding.UTF8.GetBytes("package p\n" + string.Concat(Enumerable.Repeat(item, 300)));
        var options = new GoParseOptions { Mode = mode };
        var expected = ValidFileTests.Dump(GoSyntaxTree.Parse(source, options: options), TreeDump.WriteTree);
        for (var round = 0; round < 30; round++)
        {
            using var cancellation = new CancellationTokenSource();
            var cancelling = Task.Run(() =>
            {
                Thread.SpinWait(round * 1_000);
                cancellation.Cancel();
            });
            try
            {
                Assert.Equal(expected, ValidFileTests.Dump(GoSyntaxTree.Parse(source, options: options, cancellationToken: cancellation.Token), TreeDump.WriteTree));
            }
            catch (OperationCanceledException exception)
            {
                Assert.Equal(cancellation.Token, exception.CancellationToken);
            }

            await cancelling;
        }

        // The sessions that were interrupted are in the pool again.
        Assert.Equal(expected, ValidFileTests.Dump(GoSyntaxTree.Parse(source, options: options), TreeDump.WriteTree));
    }

    private static (ReadOnlyMemory<byte> Source, TokenBuffer Buffer) Lex(string text)
    {
        var source = Encoding.UTF8.GetBytes(text);
        var buffer = new TokenBuffer();
        Lexer.Lex(source, buffer);
        return (source, buffer);
    }
}
