using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GoAnalysis.Syntax.Fuzz;

namespace GoAnalysis.Syntax.Tests;

/// <summary>Properties of all sources. The seed is fixed; a failure prints it, and the smallest source that FsCheck finds.</summary>
public class SourceProperties
{
    private const ulong Seed = 20261122;
    private const ulong Gamma = 9007199254740993;

    private static readonly string[] Soup =
    [
        .. TokenFacts.Keywords.Select(TokenFacts.Text),
        .. Enum.GetValues<TokenKind>().Select(TokenFacts.Text).Where(text => text.Length > 0 && !char.IsAsciiLetter(text[0])),
        "x", "T", "_", "1", "1.5", "2i", "'a'", "\"s\"", "`r`", "\n", "\n", "// c\n", "/* c */", "/*\n*/", "package p\n", "func f() {", "\"", "`", "'", "/*", "@", "\0", "\uFEFF", "é",
    ];

    [Fact]
    public void AnyBytes_GiveATree() => Holds(
        600,
        ArbMap.Default.ArbFor<byte[]>(),
        bytes => SourceCheck.Run(bytes));

    [Fact]
    public void AnyText_BehindAPackageClause_GivesATree() => Holds(
        400,
        ArbMap.Default.ArbFor<NonNull<string>>(),
        text => SourceCheck.Run(Encoding.UTF8.GetBytes("package p; func f() { " + text.Get)));

    [Fact]
    public void AnyTokens_GiveATree() => Holds(
        700,
        Made(Soup.Length, 60, words => string.Join(' ', words.Select(word => Soup[word]))),
        source => SourceCheck.Run(source.Bytes));

    [Fact]
    public void AnyTokens_InAFunction_GiveATree() => Holds(
        700,
        Made(Soup.Length, 60, words => $"package p\nfunc f() {{\n{string.Join(' ', words.Select(word => Soup[word]))}\n}}\nfunc g() {{}}\n"),
        source => SourceCheck.Run(source.Bytes));

    [Fact]
    public void WellFormedPrograms_AreAccepted_ByBothParsersWithTheSameTree() => Holds(
        700,
        Programs,
        program => Assert.Empty(SourceCheck.Run(program.Bytes).Diagnostics));

    [Fact]
    public void WellFormedPrograms_KeepTheirNodes_WhateverStandsBetweenTokens() => Holds(
        500,
        Programs,
        program =>
        {
            var tree = GoSyntaxTree.Parse(program.Bytes);
            Assert.Equal(Nodes(tree), Nodes(GoSyntaxTree.ParseText(Respace(tree))));
        });

    [Fact]
    public void BrokenPrograms_GiveATree() => Holds(
        400,
        Programs,
        program =>
        {
            // The change is a function of the program, so that it stays while FsCheck makes the program smaller.
            var random = new Random(program.Bytes.Length);
            var tree = GoSyntaxTree.Parse(program.Bytes);
            SourceCheck.Run(new Mutator(random).Mutate(tree, Mutator.All[random.Next(Mutator.All.Length)], tree));
        });

    /// <summary>Programs by the choices they are made from: fewer and smaller choices make smaller programs.</summary>
    private static Arbitrary<Source> Programs => Made(1 << 16, 300, GoProgram.From);

    /// <summary>Sources made from lists of numbers, which are what FsCheck makes smaller.</summary>
    private static Arbitrary<Source> Made(int bound, int longest, Func<int[], string> make) => Arb.From(
        Gen.Choose(0, longest).SelectMany(length => Gen.ArrayOf(Gen.Choose(0, bound - 1), length)).Select(list => new Source(list, make(list))),
        source => Shorter(source.List).Select(list => new Source(list, make(list))));

    /// <summary>Lists without a part, the largest parts first, then lists with a smaller number.</summary>
    private static IEnumerable<int[]> Shorter(int[] list)
    {
        for (var length = (list.Length + 1) / 2; length > 0; length /= 2)
        {
            for (var at = 0; at + length <= list.Length; at += length)
            {
                yield return [.. list[..at], .. list[(at + length)..]];
            }
        }

        for (var at = 0; at < list.Length; at++)
        {
            if (list[at] > 0)
            {
                yield return [.. list[..at], 0, .. list[(at + 1)..]];
                yield return [.. list[..at], list[at] / 2, .. list[(at + 1)..]];
            }
        }
    }

    /// <summary>The tokens with a comment between each two, and a semicolon where Go has put one.</summary>
    private static string Respace(GoSyntaxTree tree) =>
        string.Join(" /**/\t", Enumerable.Range(0, tree.TokenCount - 1).Select(i => tree.Token(i)).Select(token => token.Span.Length == 0 ? ";" : token.ToString()));

    private static string Nodes(GoSyntaxTree tree) =>
        string.Join('\n', tree.NodeData.Select(node => $"{node.Kind} {node.FirstToken} {node.EndToken}").Append($"{tree.Diagnostics.Count} errors"));

    private static void Holds<T>(int tests, Arbitrary<T> sources, Action<T> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(Seed, Gamma),
        Prop.ForAll(sources, property));

    /// <summary>A source and the list it is made from; FsCheck shows the source.</summary>
    private sealed record Source(int[] List, string Text)
    {
        public byte[] Bytes => Encoding.UTF8.GetBytes(Text);

        public override string ToString() => Text;
    }
}
