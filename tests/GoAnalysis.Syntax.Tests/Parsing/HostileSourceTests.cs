using System.Text;
using GoAnalysis.Syntax.Fuzz;

namespace GoAnalysis.Syntax.Tests;

public class HostileSourceTests
{
    private const int Levels = 1_000_000;

    /// <summary>A quarter of what threads usually have at least.</summary>
    private const int StackBytes = 256 * 1024;

    /// <summary>What opens two levels of the grammar at once.</summary>
    private static readonly string[] TwoLevels = ["x.(func(a [", "[...]T{1: {", "[len("];

    public static TheoryData<string, string, string, string> Nesting => new()
    {
        { "var x = ", "(", "1", ")" },
        { "var x = ", "-(", "1", ")" },
        { "var x = ", "a[", "1", "]" },
        { "var x = ", "a[1:", "1", "]" },
        { "var x = ", "f(", "", ")" },
        { "var x = ", "f(1, ", "x", "...)" },
        { "var x = ", "x.(func(a [", "1", "]T))" },
        { "var x = T", "{", "", "}" },
        { "var x = ", "T{a: ", "1", "}" },
        { "var x = ", "[]T{", "", "}" },
        { "var x = ", "[...]T{1: {", "", "}}" },
        { "var x = ", "struct { a int }{", "1", "}" },
        { "var x = ", "- ", "1", "" },
        { "var x = ", "!", "a", "" },
        { "var x = ", "& ", "a", "" },
        { "var x = ", "<-", "a", "" },
        { "var x = ", "*", "a", "" },
        { "func f() { ", "*", "a = 1", "" },
        { "var x = ", "func() { x = ", "1", " }" },
        { "var x = ", "func() T { return ", "1", " }()" },
        { "const x = ", "1 + (", "1", ")" },
        { "type T ", "struct { a ", "int", " }" },
        { "type T ", "[]", "int", "" },
        { "type T ", "[1]", "int", "" },
        { "type T ", "[len(", "1", ")]int" },
        { "type T ", "*", "int", "" },
        { "type T ", "(", "int", ")" },
        { "type T ", "chan ", "int", "" },
        { "type T ", "<-chan ", "int", "" },
        { "type T ", "chan<- ", "int", "" },
        { "type T ", "func(", "", ")" },
        { "type T ", "func() ", "int", "" },
        { "type T ", "func(a ...", "int", ")" },
        { "type T ", "interface { m() ", "int", " }" },
        { "type T ", "interface { ", "int", " }" },
        { "type T ", "map[int]", "int", "" },
        { "type T ", "map[", "int", "]int" },
        { "type T ", "a[", "int", "]" },
        { "func f", "(a func", "()", ")" },
        { "func f() ", "{ ", "", " }" },
        { "func f() { ", "if x { ", "", " }" },
        { "func f() { ", "if x { } else { ", "", " }" },
        { "func f() { ", "for { ", "", " }" },
        { "func f() { ", "for i := range x { ", "", " }" },
        { "func f() { ", "switch { case x: ", "", " }" },
        { "func f() { ", "switch x.(type) { default: ", "", " }" },
        { "func f() { ", "select { case <-x: ", "", " }" },
        { "func f() { ", "go func() { ", "", " }()" },
        { "func f() { ", "var x = func() { ", "", " }" },
        { "func f() { ", "if func() { ", "", " } { }" },
        { "func f() { ", "a: ", "", "" },
    };

    [Theory]
    [MemberData(nameof(Nesting))]
    public void NestingBelowTheLimit_IsParsed_OnASmallStack(string before, string open, string inside, string close)
    {
        var source = Encoding.UTF8.GetBytes(Nest(before, open, inside, close, TwoLevels.Contains(open) ? 450 : 900));

        var tree = OnSmallStack(() => SourceCheck.Run(source));

        Assert.Empty(tree.Diagnostics);
    }

    [Theory]
    [MemberData(nameof(Nesting))]
    public void AMillionLevels_AreADiagnostic_OnASmallStack(string before, string open, string inside, string close)
    {
        var source = Encoding.UTF8.GetBytes(Nest(before, open, inside, close, Levels));

        var tree = OnSmallStack(() => GoSyntaxTree.Parse(source));

        Assert.Equal("nested deeper than 1000 levels", tree.Diagnostics[0].Message);
        TreeInvariants.Check(tree);
    }

    [Theory]
    [InlineData("func f() { if x {} ", "else if x {} ", "}")]
    [InlineData("func f() { if x {} ", "else if x := y; x {} ", "else {} }")]
    [InlineData("var x = 1", " + 1", "")]
    [InlineData("var x = 1", " + 1 * 2 == 3", "")]
    [InlineData("var x = a", ".b", "")]
    [InlineData("var x = a", "()", "")]
    [InlineData("var x = a", "(b.c)", "")]
    [InlineData("var x = a", "[0]", "")]
    [InlineData("var x = a", "[0:]", "")]
    [InlineData("var x = a", ".(T)", "")]
    [InlineData("type T interface { int", " | int", " }")]
    [InlineData("var x = f(1", ", 1", ")")]
    [InlineData("func f() { x", ", x", " = 1 }")]
    [InlineData("func f(a", ", a", " int) { }")]
    [InlineData("type T struct { a", ", a", " int }")]
    [InlineData("func f() { ", "x++; ", "}")]
    [InlineData("", "func f() {}; ", "")]
    [InlineData("func f() { switch { ", "case x: ", "} }")]
    public void Chains_OfAHundredThousand_AreParsedAndWalked_OnASmallStack(string before, string link, string after)
    {
        var source = Encoding.UTF8.GetBytes("package p; " + before + string.Concat(Enumerable.Repeat(link, 100_000)) + after);

        var tree = OnSmallStack(() => SourceCheck.Run(source));

        Assert.Empty(tree.Diagnostics);
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
        var source = Encoding.UTF8.GetBytes("package p; func f() { " + string.Concat(Enumerable.Repeat(junk, 20_000)));

        Assert.NotEmpty(OnSmallStack(() => SourceCheck.Run(source)).Diagnostics);
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

    private static GoSyntaxTree OnSmallStack(Func<GoSyntaxTree> make)
    {
        GoSyntaxTree? tree = null;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    tree = make();
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
