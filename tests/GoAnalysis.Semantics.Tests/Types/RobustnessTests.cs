using System.Text;
using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics.Tests;

/// <summary>Whatever stands in a file, every question has an answer, and the work is bounded.</summary>
public class RobustnessTests
{
    public static TheoryData<string> Sources =>
    [
        "",
        "package p",
        "func f() { x := ",
        "package p\nfunc (T) () { }\nfunc (x *) m() {}\nfunc () n() {}",
        "package p\ntype T[P T[P]] T[P]\nvar x T[T[int]]",
        "package p\ntype T[P any] struct { *T[T[P]] }\nfunc f(x T[int]) { x.missing() }",
        "package p\ntype T[P any] struct { T[struct{ a, b P }]; next *T[[2]struct{ a, b P }] }\nvar x T[int]\nfunc f() { x.next.next.missing() }",
        "package p\ntype T[P interface{ m() T[P] }] interface{ m() T[P] }\nfunc f[P T[P]](x P) { x.m().m() }",
        "package p\ntype A = B\ntype B = C\ntype C = A\nfunc (A) m() {}\nvar x A = x",
        "package p\ntype I interface { I; J }\ntype J interface { I; m() }\nfunc f(i I) { i.m() }",
        "package p\nconst a, b = b, a\nvar x [a]int\nvar y, z = z, y\nfunc f() { const c = c; var v = v; type t t }",
        "package p\nfunc f[T any](x T) { f(&x); f([]T{x}); f(f[T]) }",
        "package p\nfunc f[A []B, B []A](a A, b B) {}\nfunc g() { f(nil, nil); f([]int{}, 1) }",
        "package p\nvar a = b[a]\nvar b = [len(a)]int{a: len(b)}\nvar c = [...]int{len(c): 1}",
        "package p\nimport p \"p\"\nimport \"p\"\nvar x = p.p.p",
        "package p\nfunc f() { for range { }; switch x := ; { case: }; select { case } ; if ; {} }",
        "package p\nvar x = 1 << 1e9\nvar y = 1e999999999\nvar z = 0x1p-99999999\nconst w = 1 << (1 << 62)",
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public void AnySource_AnswersEveryQuestion(string source) => AskEverything(source);

    /// <summary>Depth and width that no program has.</summary>
    [Theory]
    [InlineData("x", ".f", "", 30_000)]
    [InlineData("x", "()", "", 30_000)]
    [InlineData("1", " + 1", "", 100_000)]
    [InlineData("", "-", "1", 900)]
    [InlineData("", "(", "1", 900)]
    [InlineData("", "func() int { return ", "1", 400)]
    public void DeepExpression_IsBounded(string head, string repeated, string tail, int times)
    {
        var closing = repeated switch
        {
            "(" => new string(')', times),
            "func() int { return " => new string('}', times),
            _ => "",
        };
        AskEverything($"package p\nvar x int\nvar y = {head}{string.Concat(Enumerable.Repeat(repeated, times))}{tail}{closing}\n");
    }

    [Fact]
    public void WideDeclarations_TakeTimeInTheirNumber()
    {
        var source = new StringBuilder("package p\ntype I interface {\n");
        for (var i = 0; i < 10_000; i++)
        {
            source.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{i}()\n");
        }

        source.Append("}\ntype J interface { I; N() }\nfunc f(j J) { j.M9999(); j.N() }\ntype U interface { ");
        source.AppendJoin(" | ", Enumerable.Repeat("~int", 5_000));
        source.Append(" }\nfunc g[T U](x T) { g(x) }\n");
        AskEverything(source.ToString());
    }

    [Fact]
    public void ImportCycle_AndOtherPackagesInTheFolder_AreNoTrouble()
    {
        var resolver = new MemoryResolver(("a", "package a\nimport \"b\"\ntype T struct { b.T }"), ("b", "package b\nimport \"a\"\ntype T struct { a.T }"));
        var compilation = resolver.Compile("p", "package p\nimport \"a\"\nfunc f(x a.T) { x.m() }", "package q\nfunc f() {}", "package p\nfunc f() {}");
        AskEverything(compilation);
        Assert.Equal(["f"], compilation.Package.Members.Select(member => member.Name));
    }

    [Fact]
    public async Task ManyThreads_SeeOneSymbol()
    {
        var resolver = new MemoryResolver(("a", "package a\ntype T struct { F *T }\nfunc New() T { return T{} }"));
        var compilation = resolver.Compile("p", "package p\nimport \"a\"\nvar x = a.New()\nvar y = x.F.F.F\ntype S struct { f int }\nfunc f(s S) { s.f = 1 }");
        var found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            AskEverything(compilation);
            return ((NamedType)compilation.Package.Find("S")!.Type).Underlying;
        })));
        Assert.Single(found.Distinct());
        Assert.Equal("*a.T", compilation.Package.Find("y")!.Type.ToDisplayString());
    }

    private static readonly KindMask AllKinds = new([.. Enum.GetValues<SyntaxKind>().Where(kind => kind != SyntaxKind.None)]);

    private static void AskEverything(string source) => AskEverything(new MemoryResolver().Compile("p", source));

    private static void AskEverything(GoCompilation compilation)
    {
        foreach (var tree in compilation.Trees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in tree.Root.Descendants(AllKinds))
            {
                Assert.NotNull(model.GetTypeInfo(node).Type.ToDisplayString());
                _ = model.GetSymbolInfo(node)?.ToDisplayString();
                _ = model.GetDeclaredSymbol(node)?.ToDisplayString();
                if (node.TryAs<CallExpressionSyntax>(out var call))
                {
                    Assert.NotNull(model.GetCallTarget(call));
                }
            }

            Assert.NotEmpty(model.LookupSymbols(tree.Source.Length));
        }
    }
}
