using System.Text;

namespace GoAnalysis.Syntax.Tests;

public class HostileSourceTests
{
    private const int StackBytes = 1024 * 1024;

    public static TheoryData<string, string, string, string> Nesting => new()
    {
        { "var x = ", "(", "1", ")" },
        { "var x = ", "a[", "1", "]" },
        { "var x = ", "f(", "", ")" },
        { "var x = T", "{", "", "}" },
        { "var x = ", "- ", "1", "" },
        { "var x = ", "func() { x = ", "1", " }" },
        { "type T ", "struct { a ", "int", " }" },
        { "type T ", "[]", "int", "" },
        { "type T ", "*", "int", "" },
        { "type T ", "chan ", "int", "" },
        { "type T ", "func(", "", ")" },
        { "type T ", "interface { m() ", "int", " }" },
        { "type T ", "map[int]", "int", "" },
        { "type T ", "a[", "int", "]" },
        { "func f() ", "{ ", "", " }" },
        { "func f() { ", "if x { ", "", " }" },
        { "func f() { ", "for { ", "", " }" },
        { "func f() { ", "switch { case x: ", "", " }" },
        { "func f() { ", "select { case <-x: ", "", " }" },
        { "func f() { ", "a: ", "", "" },
    };

    [Theory]
    [MemberData(nameof(Nesting))]
    public void NestingBelowTheLimit_IsParsed_OnASmallStack(string before, string open, string inside, string close)
    {
        var tree = ParseOnSmallStack(Nest(before, open, inside, close, 900));

        Assert.Empty(tree.Diagnostics);
        TreeInvariants.Check(tree);
    }

    [Theory]
    [MemberData(nameof(Nesting))]
    public void NestingWithoutEnd_IsADiagnostic_OnASmallStack(string before, string open, string inside, string close)
    {
        var tree = ParseOnSmallStack(Nest(before, open, inside, close, 100_000));

        Assert.Equal("nested deeper than 1000 levels", tree.Diagnostics[0].Message);
        TreeInvariants.Check(tree);
    }

    [Theory]
    [InlineData("func f() { if x {} ", "else if x {} ", "}")]
    [InlineData("var x = 1", " + 1", "")]
    [InlineData("var x = a", ".b", "")]
    [InlineData("var x = a", "()", "")]
    [InlineData("var x = a", "[0]", "")]
    public void Chains_OfAHundredThousand_AreParsed_OnASmallStack(string before, string link, string after)
    {
        var tree = ParseOnSmallStack("package p; " + before + string.Concat(Enumerable.Repeat(link, 100_000)) + after);

        Assert.Empty(tree.Diagnostics);
        TreeInvariants.Check(tree);
        Assert.NotEmpty(ValidFileTests.Dump(tree, GoAstDump.Write));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData(",")]
    [InlineData("func(")]
    [InlineData("`")]
    [InlineData("\"")]
    [InlineData("/*")]
    [InlineData("\0")]
    [InlineData("<-")]
    [InlineData("case ")]
    public void RepeatedJunk_GivesATreeAndAnError(string junk)
    {
        var tree = ParseOnSmallStack("package p; func f() { " + string.Concat(Enumerable.Repeat(junk, 20_000)));

        Assert.NotEmpty(tree.Diagnostics);
        TreeInvariants.Check(tree);
    }

    [Fact]
    public void MutatedSources_GiveATree()
    {
        const int seed = 20260511;
        var random = new Random(seed);
        foreach (var name in Goldens.Names("ok"))
        {
            var source = Goldens.Read("ok", name);
            for (var round = 0; round < 300; round++)
            {
                var mutated = Mutate(source, random);
                try
                {
                    TreeInvariants.Check(GoSyntaxTree.Parse(mutated));
                }
                catch (Exception exception)
                {
                    Assert.Fail($"seed {seed}, {name}, round {round}: {exception}\n{Encoding.UTF8.GetString(mutated)}");
                }
            }
        }
    }

    internal static byte[] Mutate(byte[] source, Random random)
    {
        var bytes = source.ToList();
        for (var changes = random.Next(1, 4); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 12), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes.RemoveRange(at, length);
                    break;
                case 1:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 2:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 3:
                    bytes[at] = (byte)"(){}[],;:.*<-=\"`'/"[random.Next(18)];
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }

    private static string Nest(string before, string open, string inside, string close, int levels)
    {
        var text = new StringBuilder("package p; ").Append(before);
        for (var i = 0; i < levels; i++)
        {
            text.Append(open);
        }

        text.Append(inside);
        for (var i = 0; i < levels; i++)
        {
            text.Append(close);
        }

        return text.Append(before.EndsWith("{ ", StringComparison.Ordinal) ? " }" : "").ToString();
    }

    private static GoSyntaxTree ParseOnSmallStack(string source)
    {
        GoSyntaxTree? tree = null;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    tree = GoSyntaxTree.ParseText(source);
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            StackBytes);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
        return tree!;
    }
}
