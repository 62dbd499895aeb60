using System.Collections.Concurrent;
using System.Text;
using GoAnalysis.Tests;

namespace GoAnalysis.Syntax.Tests;

public class TriviaTests
{
    [Theory]
    [InlineData("package p", "", " ", "", "")]
    [InlineData("\uFEFF package\tp // c\n", "ByteOrderMark|WhiteSpace", "\t", " ", "// c|EndOfLine")]
    [InlineData("package /* a */ /* b\n */ p\r\n\r\n", "", " |/* a */| |/* b\n */| ", "\r", "EndOfLine|EndOfLine")]
    [InlineData("package p \r \r\n\t\n // c", "", " ", " \r \r", "EndOfLine|\t|EndOfLine| |// c")]
    [InlineData("package p/**/;//", "", " ", "/**/", "//")]
    public void LeadingTrivia_IsEveryPieceBeforeAToken(string source, params string[] expected)
    {
        var tree = GoSyntaxTree.ParseText(source);
        TreeInvariants.Check(tree);

        var actual = Enumerable.Range(0, tree.TokenCount).Select(i => string.Join('|', tree.Token(i).LeadingTrivia.Select(Show)));

        // The semicolon that Go inserts stands where the line ends or the comment before the line end starts.
        Assert.Equal(expected, actual);

        static string Show(SyntaxTrivia trivia) =>
            trivia.Kind is SyntaxTriviaKind.EndOfLine or SyntaxTriviaKind.ByteOrderMark || (trivia.Span.Start == 3 && trivia.Tree.Source.Span[0] == 0xEF)
                ? trivia.Kind.ToString()
                : trivia.ToString();
    }

    [Fact]
    public void Walking_AllocatesNothing()
    {
        var tree = GoSyntaxTree.Parse(Goldens.Read("ok", "comments.go"));
        var count = Count(tree);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var again = Count(tree);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(count, again);
        Assert.Equal(0, allocated);

        static int Count(GoSyntaxTree tree)
        {
            var count = 0;
            for (var i = 0; i < tree.TokenCount; i++)
            {
                foreach (var trivia in tree.Token(i).LeadingTrivia)
                {
                    count += trivia.IsDirective ? 1 : trivia.Text.Length;
                }
            }

            return count;
        }
    }

    [Fact]
    public void OnGosSource_TokensAndTrivia_AreTheSource()
    {
        var files = 0;
        var failures = new ConcurrentBag<string>();
        Parallel.ForEach(GoSource.Files, path =>
        {
            Interlocked.Increment(ref files);
            try
            {
                TreeInvariants.Check(GoSyntaxTree.ParseFile(path));
            }
            catch (Xunit.Sdk.XunitException exception)
            {
                failures.Add($"{path}: {exception.Message}");
            }
        });

        Assert.True(files > 5000, $"only {files} files were read");
        Assert.Empty(failures);
    }

    [Fact]
    public void RandomBytes_AreTokensAndTrivia()
    {
        const int seed = 20260513;
        var random = new Random(seed);
        var alphabet = Encoding.UTF8.GetBytes("/*/*//\n\n\r\r\t  ab1.\"`'{}();\0\uFEFF\u00e9é#");
        for (var round = 0; round < 3_000; round++)
        {
            var source = new byte[random.Next(60)];
            for (var i = 0; i < source.Length; i++)
            {
                source[i] = alphabet[random.Next(alphabet.Length)];
            }

            TreeInvariants.Check(GoSyntaxTree.Parse(source, $"seed {seed}, round {round}"));
        }
    }

    [Fact]
    public void Comments_TellKindAndSpan()
    {
        var tree = GoSyntaxTree.ParseText("// a\npackage p /* b */\n");

        Assert.Equal(
            [(SyntaxTriviaKind.LineComment, new TextSpan(0, 4)), (SyntaxTriviaKind.GeneralComment, new TextSpan(15, 7))],
            Enumerable.Range(0, tree.CommentCount).Select(i => (tree.Comment(i).Kind, tree.Comment(i).Span)));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.Comment(2));
    }

    [Theory]
    [InlineData("//go:build linux", true)]
    [InlineData("//nolint:errcheck", true)]
    [InlineData("//line a.go:1", true)]
    [InlineData("//export F", true)]
    [InlineData("//extern f", true)]
    [InlineData("// go:build linux", false)]
    [InlineData("//go: build", false)]
    [InlineData("//go:", false)]
    [InlineData("//:x", false)]
    [InlineData("//Go:x", false)]
    [InlineData("//linex", false)]
    [InlineData("/*go:build linux*/", false)]
    [InlineData("//", false)]
    public void Directives_AreForTools(string comment, bool expected) =>
        Assert.Equal(expected, GoSyntaxTree.ParseText(comment + "\npackage p").Comment(0).IsDirective);
}
