using System.Collections.Concurrent;
using GoAnalysis.Syntax.Fuzz;
using GoAnalysis.Tests;

namespace GoAnalysis.Syntax.Tests;

public class ParseModeTests
{
    private static readonly GoParseOptions ImportsOnly = new() { Mode = GoParseMode.ImportsOnly };
    private static readonly GoParseOptions DeclarationsOnly = new() { Mode = GoParseMode.DeclarationsOnly };

    [Fact]
    public void OnGosSource_ImportsOnly_HasTheImportsOfTheWholeFile() => OnGosSource(source =>
    {
        var imports = GoSyntaxTree.Parse(source, options: ImportsOnly);
        var full = GoSyntaxTree.Parse(source);

        TreeInvariants.Check(imports);
        Assert.Equal(imports.HasErrors, full.HasErrors && full.Diagnostics[0].ByteOffset <= EndOfImports(imports));
        return full.HasErrors || Imports(imports).SequenceEqual(Imports(full));
    });

    [Fact]
    public void OnGosSource_DeclarationsOnly_HasTheDeclarationsOfTheWholeFile() => OnGosSource(source =>
    {
        var declarations = GoSyntaxTree.Parse(source, options: DeclarationsOnly);
        var full = GoSyntaxTree.Parse(source);

        TreeInvariants.Check(declarations);
        return full.HasErrors || (!declarations.HasErrors && Outline(declarations).SequenceEqual(Outline(full)));
    });

    [Theory]
    [InlineData("package p; import \"a\"; func f() { ] }", "\"a\"")]
    [InlineData("package p\nimport (\n\t\"a\"\n\tb \"c\"\n)\n\nimport . \"d\"\n\n// f\nvar x = \"\x00", "\"a\", b \"c\", . \"d\"")]
    [InlineData("package p; x", "")]
    [InlineData("package p;)", "")]
    [InlineData("package p", "")]
    [InlineData("package p; import \"a\"; x; import \"b\"", "\"a\"")]
    public void ImportsOnly_ReadsNoFurtherThanGoParserDoes(string source, string expected)
    {
        var tree = GoSyntaxTree.ParseText(source, options: ImportsOnly);

        Assert.Empty(tree.Diagnostics);
        TreeInvariants.Check(tree);
        Assert.Equal(expected, string.Join(", ", tree.Root.Descendants(SyntaxKind.ImportSpec)));
    }

    [Theory]
    [InlineData("package p; import (\"a\"; func f() {}", "1:25: expected identifier, found end of file")]
    [InlineData("package p func f() {}", "1:11: expected ';', found end of file")]
    [InlineData("package p; import \"a b\"; func f() {}", "1:19: invalid import path: \"a b\"")]
    [InlineData("package p; import \"a", "1:19: string literal not terminated")]
    [InlineData("package p /* ", "1:11: comment not terminated")]
    [InlineData("", "1:1: expected 'package', found end of file")]
    public void ImportsOnly_ReportsTheErrorsOfTheImports(string source, string expected)
    {
        var tree = GoSyntaxTree.ParseText(source, options: ImportsOnly);

        TreeInvariants.Check(tree);
        var position = tree.GetPosition(tree.Diagnostics[0].ByteOffset);
        Assert.Equal(expected, $"{position.Line}:{position.Column}: {tree.Diagnostics[0].Message}");
    }

    [Theory]
    [InlineData(4093)]
    [InlineData(4096)]
    [InlineData(5000)]
    [InlineData(70_000)]
    public void ImportsOnly_LongerThanAPrefix_AreReadWhole(int commentLength)
    {
        // Wherever the end of a prefix falls, nothing of what it cuts may show.
        for (var shift = 0; shift < 60; shift++)
        {
            var source = $"/*{new string('é', (commentLength / 2) - shift)}*/ package p; import ( a \"b\"; _ \"c/d\"; ); func f() {{ \"";
            var tree = GoSyntaxTree.ParseText(source, options: ImportsOnly);

            Assert.Empty(tree.Diagnostics);
            Assert.Equal("a \"b\", _ \"c/d\"", string.Join(", ", tree.Root.Descendants(SyntaxKind.ImportSpec)));
            Assert.Equal("func f() { \"", tree.Token(tree.TokenCount - 1).LeadingTrivia.Last().ToString());
        }
    }

    [Fact]
    public void ImportsOnly_DoesNotReadBehindTheImports()
    {
        var junk = new byte[10_000_000];
        Array.Fill(junk, (byte)'(');
        "package p; import \"a\"; func "u8.CopyTo(junk);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var tree = GoSyntaxTree.Parse(junk, options: ImportsOnly);

        Assert.Empty(tree.Diagnostics);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000, "tokens were made for more than a prefix");
    }

    [Theory]
    [InlineData("func f() { x }", "func f() { }", " x ")]
    [InlineData("func f() {}", "func f() { }", "")]
    [InlineData("func f() {\n\t// nothing\n}", "func f() { }", "")]
    [InlineData("func f() { if x { y() } }; var g = func() { z() }", "func f() { } ; var g = func ( ) { z ( ) }", " if x { y() } ")]
    [InlineData("func (t T) m() struct{ a int } { return struct{ a int }{1} }", "func ( t T ) m ( ) struct { a int } { }", " return struct{ a int }{1} ")]
    [InlineData("func f() { /* } */ \"}\" '}' `}`\n// }\n}", "func f ( ) { }", " /* } */ \"}\" '}' `}`\n// }\n")]
    public void DeclarationsOnly_LeavesOutBodies(string declaration, string tokens, string skipped)
    {
        var tree = GoSyntaxTree.ParseText("package p; " + declaration, options: DeclarationsOnly);

        Assert.Empty(tree.Diagnostics);
        TreeInvariants.Check(tree);
        Assert.Equal(
            "package p ; " + tokens.Replace("()", " ( )", StringComparison.Ordinal),
            string.Join(' ', Enumerable.Range(0, tree.TokenCount).Select(i => tree.Token(i).ToString()).Where(text => text.Length > 0)));
        var trivia = Enumerable.Range(0, tree.TokenCount).SelectMany(i => tree.Token(i).LeadingTrivia);
        Assert.Equal(skipped, string.Concat(trivia.Where(piece => piece.Kind == SyntaxTriviaKind.SkippedText)));
        var function = tree.Root.Children.First(node => node.Kind is SyntaxKind.FunctionDeclaration or SyntaxKind.MethodDeclaration);
        Assert.True(function.TryAs<FunctionDeclarationSyntax>(out var view));
        Assert.Equal(skipped.Length > 0, view.Body.As<BlockSyntax>().IsSkipped);
        Assert.Empty(view.Body.Children);
    }

    [Theory]
    [InlineData("package p\nfunc a() {\nif x {\n}\n\nfunc (t T) b(x int) {}\nfunc c() {}\n")]
    [InlineData("package p\nfunc a() ]int {\n}\nfunc b() {}\nfunc c() {}\n")]
    [InlineData("package p\nfunc a() {\nvar x = 1\nvar y = [\n")]
    [InlineData("package p\nfunc a() { x }\nfunc b() { y }}\nfunc c() { z }\n")]
    public void DeclarationsOnly_OfABrokenFile_FindsTheFunctionsOfTheWholeFile(string source)
    {
        var full = GoSyntaxTree.ParseText(source);
        var declarations = GoSyntaxTree.ParseText(source, options: DeclarationsOnly);

        TreeInvariants.Check(declarations);
        Assert.True(declarations.HasErrors);
        Assert.Equal(full.Diagnostics[0], declarations.Diagnostics[0]);
        Assert.Equal(Functions(full), Functions(declarations));
    }

    [Theory]
    [InlineData("func f() { ")]
    [InlineData("func f() {\n")]
    [InlineData("func f() { } } ")]
    [InlineData("func f() { } }\n")]
    [InlineData("import (")]
    [InlineData("{")]
    public void RepeatedJunk_GivesATreeInEveryMode(string junk)
    {
        var source = "package p; " + string.Concat(Enumerable.Repeat(junk, 20_000));

        TreeInvariants.Check(GoSyntaxTree.ParseText(source, options: ImportsOnly));
        TreeInvariants.Check(GoSyntaxTree.ParseText(source, options: DeclarationsOnly));
    }

    [Fact]
    public void DeclarationsOnly_AfterABodyWithoutItsEnd_LeavesOutTheNext()
    {
        var tree = GoSyntaxTree.ParseText("package p\nfunc a() { if x {\n\nfunc b() { y }\n", options: DeclarationsOnly);

        Assert.True(tree.HasErrors);
        Assert.Equal("a b", Functions(tree));
        Assert.Equal([false, true], tree.Root.Descendants<FunctionDeclarationSyntax>().Select(function => function.Body.As<BlockSyntax>().IsSkipped));
    }

    [Fact]
    public void DeclarationsOnly_SyntaxErrorsInBodies_AreNotSeen()
    {
        var tree = GoSyntaxTree.ParseText("package p; func f() { ) + }; func g() { \"\n }", options: DeclarationsOnly);

        Assert.Equal("string literal not terminated", Assert.Single(tree.Diagnostics).Message);
    }

    [Fact]
    public void MutatedSources_GiveATreeInEveryMode()
    {
        const int seed = 20260512;
        var mutator = new Mutator(new Random(seed));
        foreach (var name in Goldens.Names("ok"))
        {
            var source = Goldens.Read("ok", name);
            for (var round = 0; round < 200; round++)
            {
                var mutated = mutator.Mutate(source);
                try
                {
                    TreeInvariants.Check(GoSyntaxTree.Parse(mutated, options: ImportsOnly));
                    TreeInvariants.Check(GoSyntaxTree.Parse(mutated, options: DeclarationsOnly));
                }
                catch (Exception exception)
                {
                    Assert.Fail($"seed {seed}, {name}, round {round}: {exception}\n{System.Text.Encoding.UTF8.GetString(mutated)}");
                }
            }
        }
    }

    private static void OnGosSource(Func<byte[], bool> agrees)
    {
        var files = 0;
        var differing = new ConcurrentBag<string>();
        Parallel.ForEach(GoSource.Files, path =>
        {
            Interlocked.Increment(ref files);
            if (!agrees(File.ReadAllBytes(path)))
            {
                differing.Add(path);
            }
        });
        Assert.True(files > 5000, $"only {files} files were compared");
        Assert.Empty(differing);
    }

    private static int EndOfImports(GoSyntaxTree tree) =>
        tree.Token(tree.TokenCount - 1).LeadingTrivia.LastOrDefault(piece => piece.Kind == SyntaxTriviaKind.SkippedText) is { Span.Length: > 0 } skipped
            ? skipped.Span.Start
            : tree.Source.Length;

    private static IEnumerable<(SyntaxKind, TextSpan)> Imports(GoSyntaxTree tree) =>
        tree.Root.Descendants(new KindMask(SyntaxKind.PackageClause, SyntaxKind.ImportDeclaration, SyntaxKind.ImportSpec)).Select(node => (node.Kind, node.Span));

    /// <summary>Kinds and spans of all nodes that are in no function's body.</summary>
    private static List<(SyntaxKind, TextSpan)> Outline(GoSyntaxTree tree)
    {
        var outline = new List<(SyntaxKind, TextSpan)>();
        var pending = new Stack<SyntaxNode>([tree.Root]);
        while (pending.TryPop(out var node))
        {
            outline.Add((node.Kind, node.Span));
            if (node.Kind == SyntaxKind.Block && node.Parent.Kind is SyntaxKind.FunctionDeclaration or SyntaxKind.MethodDeclaration)
            {
                continue;
            }

            foreach (var child in node.Children)
            {
                pending.Push(child);
            }
        }

        return outline;
    }

    private static string Functions(GoSyntaxTree tree) =>
        string.Join(' ', tree.Root.Descendants<FunctionDeclarationSyntax>().Select(function => function.Name));
}
