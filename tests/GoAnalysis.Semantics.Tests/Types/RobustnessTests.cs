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
        "package p\nfunc f[P Q, Q P](p P, q Q) { p.m(); q.m(); for range p { } }\nfunc g[P P](p P) { p() }\ntype T[P *Q, Q P] struct { P }",
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

    public static TheoryData<string, string> LargeSources
    {
        get
        {
            string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));
            return new()
            {
                { "constants", $"const (\nc0 = iota\n{Lines(100_000, i => $"c{i + 1}")}\n)\nvar x = c99999" },
                { "elements", $"var x = []int{{\n{Lines(50_000, i => $"{i}: {i},")}\n}}" },
                { "doubled strings", $"const s0 = \"0123456789\"\n{Lines(60, i => $"const s{i + 1} = s{i} + s{i}")}\nvar x = s60" },
                { "doubled numbers", $"const n0 = 1 << 500\n{Lines(60, i => $"const n{i + 1} = n{i} * n{i}")}\nvar x = n60" },
                { "fractions", $"const q0 = 1.0 / 3\n{Lines(60, i => $"const q{i + 1} = q{i} * q{i} + 1.0 / {i + 7}")}\nvar x float64 = q60" },
                { "nested arrays", $"type a0 [1 << 40]int\n{Lines(60, i => $"type a{i + 1} struct {{ x, y [1 << 40]a{i} }}")}\nvar x a60\nvar y = len(x.x)" },
                { "mutual embedding", Lines(1000, i => $"type e{i} struct {{ *e{(i * 7) % 1000}; *e{(i * 13 + 1) % 1000}; *e{(i * 29 + 5) % 1000} }}") + "\nfunc f(e e1) { e.missing(); e.e2.e3.other() }" },
                { "doubled embedding", $"type d0 struct {{ f int }}\n{Lines(60, i => $"type d{i + 1} struct {{ a{i}; b{i} }}\ntype a{i} struct {{ d{i} }}\ntype b{i} struct {{ d{i} }}")}\nfunc f(d d60) {{ d.f = 1; d.missing() }}" },
                { "doubled interfaces", $"type i0 interface {{ M() }}\n{Lines(60, i => $"type i{i + 1} interface {{ i{i}; i{i} }}")}\nfunc f(x i60) {{ x.M(); x.missing() }}" },
                { "doubled unions", $"type u0 interface {{ ~int | ~string }}\n{Lines(60, i => $"type u{i + 1} interface {{ u{i} | u{i} }}")}\nfunc f[T u60](x T) {{ _ = x + x; f(x) }}" },
                { "doubled constraints", $"type k0 interface {{ comparable }}\n{Lines(60, i => $"type k{i + 1} interface {{ k{i}; k{i} }}")}\nfunc f[T k60](x T) {{ _ = x == x; f(x) }}" },
                { "doubled instances", $"type g[A, B any] struct {{ a A; b B }}\ntype h0 = int\n{Lines(60, i => $"type h{i + 1} = g[h{i}, h{i}]")}\nvar x h60\nvar y = x.a.b" },
                { "doubled signatures", $"type s0 = func()\n{Lines(40, i => $"type s{i + 1} = func(s{i}, s{i}) s{i}")}\nvar x, y s40\nfunc f() {{ x = y; _ = x == nil }}" },
                { "doubled structs", $"import \"unsafe\"\ntype t0 = struct {{ i int }}\n{Lines(40, i => $"type t{i + 1} = struct {{ a, b t{i} }}")}\nvar x t40\nvar y = map[t40]int{{}}\nconst z = unsafe.Sizeof(x)\nfunc f() {{ _ = y[x] }}" },
                { "type switch", $"func f(x any) {{ switch y := x.(type) {{\n{Lines(5_000, i => $"case [{i}]int: _ = y")}\n}} }}" },
                { "shifts", "var x = " + string.Concat(Enumerable.Repeat("1 << ", 5_000)) + "1" },
                { "comparisons", "func f(a, b int) bool { return " + string.Concat(Enumerable.Repeat("a == b && ", 20_000)) + "true }" },
                { "open shifts", "func f(n uint) float64 { return " + string.Concat(Enumerable.Repeat("1 << n + ", 20_000)) + "1.0 }" },
                { "cgo", "import \"C\"\nimport \"unsafe\"\nvar x C.int = C.f(1, nil)\nfunc f(p *C.struct_t) { p.x.y(); _ = unsafe.Sizeof(*p); _ = unsafe.Offsetof(p.x); C.free(unsafe.Pointer(p)) }" },
            };
        }
    }

    [Theory]
    [MemberData(nameof(LargeSources))]
    public void WorkOnLargeSources_IsBounded(string name, string source)
    {
        Assert.NotEmpty(name);
        AskEverything("package p\n" + source + "\n");
    }

    [Fact]
    public void RelationsOfLargeTypes_AreBounded()
    {
        foreach (var row in LargeSources)
        {
            var compilation = new MemoryResolver().Compile("p", $"package p\n{row[1]}\n");
            var types = compilation.Package.Members.OfType<TypeNameSymbol>().Select(static symbol => symbol.Type).TakeLast(5).ToList();
            foreach (var type in types)
            {
                _ = type.MethodSet();
                _ = type.IsComparable();
                foreach (var other in types)
                {
                    _ = type.IsAssignableTo(other);
                    _ = type.IsConvertibleTo(other);
                }
            }
        }
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
                var type = model.GetTypeInfo(node).Type;
                Assert.NotNull(type.ToDisplayString());
                Assert.NotNull(type.Underlying.ToDisplayString());
                _ = type.IsComparable();
                _ = type.IsAssignableTo(GoType.Error);
                _ = type.MethodSet();
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
