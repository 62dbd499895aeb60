using System.Text;
using GoAnalysis.Analysis.Testing;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis.Tests;

public class AnalysisSessionTests
{
    private static readonly DiagnosticDescriptor Rule = Probe.Rule("XX0001", "{0} panics");

    [Fact]
    public void Facts_OfImportedPackages_ReachThoseThatImportThem_AndTheirFindingsDoNot()
    {
        var test = new AnalyzerTest(Panickers(out _))
        {
            Packages =
            [
                new("example.com/a", ("a.go", "package a\nimport \"example.com/b\"\nfunc A() { b.B() }\ntype T struct{}\nfunc (*T) M() { A() }\nfunc Quiet() {}")),
                new("example.com/b", ("b.go", "package b\nfunc B() { panic(1) }")),
            ],
            Files = [("p.go", "package p\nimport \"example.com/a\"\nfunc f() { [|a.A()|]; a.Quiet(); var t a.T; [|t.M()|] }")],
            Messages = ["A panics", "M panics"],
        };
        test.Run();
    }

    /// <summary>The same package is bound for itself and as a dependency; what is learned of it counts for both.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void Facts_SurviveThatAPackageIsBoundTwice(int threads)
    {
        const int Chain = 30;
        var sources = Enumerable.Range(0, Chain).ToDictionary(
            static i => $"m/p{i:00}",
            static i => i == 0 ? "package p00\nfunc F() { panic(1) }" : $"package p{i:00}\nimport x \"m/p{i - 1:00}\"\nfunc F() {{ x.F() }}");
        var analyzer = Panickers(out var lookedAt);
        var dependencies = new GoDependencies(new Sources(sources));
        var units = sources.Where(static source => source.Key is not ("m/p07" or "m/p08")).Reverse().Select(source => new AnalysisUnit(() => Compile(source.Key, source.Value, dependencies))).ToList();
        var result = new AnalysisSession(new AnalyzerSet(analyzer), new AnalysisSettings { MaxConcurrency = threads }).Analyze(units);
        Assert.Equal(
            Enumerable.Range(1, Chain - 1).Where(static i => i is not (7 or 8)).Select(static i => $"m/p{i:00}/p.go"),
            result.Diagnostics.Select(static found => found.Location.Path));
        Assert.Equal(sources.Keys, lookedAt.Order());
    }

    /// <summary>What says beforehand what it imports is not held while others have their turn.</summary>
    [Fact]
    public void PackageWithAnOutline_IsCompiledInItsTurn()
    {
        const string Importer = "package b\nimport \"a\"\nfunc F() { a.F() }";
        var sources = new Dictionary<string, string> { ["a"] = "package a\nfunc F() { panic(1) }", ["b"] = Importer };
        var dependencies = new GoDependencies(new Sources(sources));
        var events = new List<string>();
        var probe = new Probe(context => context.RegisterCompilationAction(end => events.Add($"looked at {end.Compilation.Package.Path}"))) { Facts = [typeof(Panicker)] };
        var units = sources.Keys.Reverse().Select(path => new AnalysisUnit(() =>
        {
            events.Add($"compiled {path}");
            return Compile(path, sources[path], dependencies);
        })
        {
            Outline = () => PackageOutline.Of(Compile(path, sources[path], dependencies).Package),
        });
        new AnalysisSession(new AnalyzerSet(probe), new AnalysisSettings { MaxConcurrency = 1 }).Analyze([.. units]);
        Assert.Equal(["compiled a", "looked at a", "compiled b", "looked at b"], events);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void CyclesOfImports_EndInTheSameResult(int threads)
    {
        var sources = new Dictionary<string, string>
        {
            ["a"] = "package a\nimport \"b\"\nfunc F() { b.F() }",
            ["b"] = "package b\nimport \"c\"\nfunc F() { c.F() }",
            ["c"] = "package c\nimport \"a\"\nfunc F() { panic(1) }\nfunc G() { a.F() }",
            ["self"] = "package self\nimport \"self\"\nfunc F() { self.F() }",
        };
        var results = Enumerable.Range(0, 5).Select(round =>
        {
            var dependencies = new GoDependencies(new Sources(sources));
            var units = sources.Select(source => new AnalysisUnit(Compile(source.Key, source.Value, dependencies))).ToList();
            return string.Join('\n', new AnalysisSession(new AnalyzerSet(Panickers(out var _)), new AnalysisSettings { MaxConcurrency = threads }).Analyze(units).Diagnostics);
        });
        Assert.Equal("a/p.go:3:12: XX0001: F panics\nb/p.go:3:12: XX0001: F panics\nc/p.go:4:12: XX0001: F panics", Assert.Single(results.Distinct()));
    }

    /// <summary>The tests of a package import what imports the package: that is no cycle, for it imports the package without its tests.</summary>
    [Fact]
    public void PackageWithTests_CanImportWhatImportsIt()
    {
        var sources = new Dictionary<string, string>
        {
            ["a"] = "package a\nfunc F() { panic(1) }",
            ["b"] = "package b\nimport \"a\"\nfunc F() { a.F() }",
        };
        var dependencies = new GoDependencies(new Sources(sources));
        var withTests = new GoCompilation(
            "a", "a", [GoSyntaxTree.ParseText(sources["a"], "a/p.go"), GoSyntaxTree.ParseText("package a\nimport \"b\"\nfunc T() { b.F() }", "a/p_test.go")], dependencies);
        var result = new AnalysisSession(new AnalyzerSet(Panickers(out _))).Analyze([new AnalysisUnit(withTests), new AnalysisUnit(Compile("b", sources["b"], dependencies))]);
        Assert.Equal(["a/p_test.go:3:12: XX0001: F panics", "b/p.go:3:12: XX0001: F panics"], result.Diagnostics.Select(static found => found.ToString()));
    }

    [Fact]
    public void FailureInAnImportedPackage_IsTold()
    {
        var probe = new Probe(
            static context => context.RegisterSyntaxNodeAction(
                static node =>
                {
                    if (node.Compilation.Package.Path == "b")
                    {
                        throw new InvalidOperationException("on purpose");
                    }
                },
                SyntaxKind.FunctionDeclaration))
        {
            Facts = [typeof(Panicker)],
        };
        var sources = new Dictionary<string, string> { ["b"] = "package b\nfunc F() {}" };
        var result = new AnalysisSession(new AnalyzerSet(probe)).Analyze([new AnalysisUnit(Compile("a", "package a\nimport \"b\"\nfunc f() { b.F() }", new GoDependencies(new Sources(sources))))]);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(("GO0002", ""), (diagnostic.Id, diagnostic.Location.Path));
        Assert.Equal("b", Assert.Single(result.Failures).ImportPath);
    }

    [Fact]
    public void AnalyzerThatFailsToStart_IsToldOnce()
    {
        var units = Enumerable.Range(0, 5).Select(static i => new AnalysisUnit(TestPackage.Compile([("p.go", "package p")], [], $"p{i}"))).ToList();
        var result = new AnalysisSession(new AnalyzerSet(new Probe(static _ => throw new InvalidOperationException()))).Analyze(units);
        Assert.Equal((1, 1, 1), (result.Diagnostics.Count, result.Failures.Count, result.Times.Count));
    }

    [Fact]
    public void UnitsWithoutCompilation_AreLeftOut_AndErrorsOfCompilingAreTheCallers()
    {
        var session = new AnalysisSession(new AnalyzerSet(Panickers(out _)));
        Assert.Empty(session.Analyze([new AnalysisUnit(static () => null)]).Diagnostics);
        Assert.Throws<InvalidOperationException>(() => session.Analyze([new AnalysisUnit(static () => throw new InvalidOperationException())]));
    }

    [Fact]
    public void FactsOfSymbols_ArePerAnalyzerTypeAndSymbol()
    {
        var compilation = TestPackage.Compile(("p.go", "package p\ntype E struct{}\ntype S struct{ E }\nvar v, w int\nfunc f() { type T interface{ M() }; type U interface{ M() } }"));
        var package = compilation.Package;
        var embedded = ((StructType)package.Find("S")!.Type.Underlying).Fields[0];
        var symbols = new ISymbol[] { package, package.Find("E")!, package.Find("S")!, package.Find("v")!, package.Find("w")!, package.Find("f")!, embedded };
        var store = new FactStore();
        var analyzer = Panickers(out _);
        foreach (var (symbol, index) in symbols.Select(static (symbol, index) => (symbol, index)))
        {
            store.Export(analyzer, symbol, new Number(index));
        }

        Assert.Equal(Enumerable.Range(0, symbols.Length), symbols.Select(symbol => store.Find<Number>(analyzer, symbol)!.Value));
        Assert.All(symbols, symbol => Assert.Null(store.Find<Panicker>(analyzer, symbol)));
    }

    private static Probe Panickers(out IReadOnlyCollection<string> lookedAt)
    {
        var packages = new System.Collections.Concurrent.ConcurrentQueue<string>();
        lookedAt = packages;
        return new Probe(
            context =>
            {
                context.EnableConcurrentExecution();
                context.RegisterCompilationStartAction(start => packages.Enqueue(start.Compilation.Package.Path));

                // In the order of the file: a function that calls a panicker behind it is not found, which is enough here.
                context.RegisterCodeBlockAction(block =>
                {
                    foreach (var call in block.CodeBlock.Descendants(SyntaxKind.CallExpression))
                    {
                        var callee = block.SemanticModel.GetSymbolInfo(call);
                        var isPanic = callee is { Kind: SymbolKind.Builtin, Name: "panic" };
                        if (callee is FunctionSymbol && block.GetFact<Panicker>(callee) is not null)
                        {
                            block.ReportDiagnostic(Diagnostic.Create(Rule, call, callee.Name));
                            isPanic = true;
                        }

                        if (isPanic)
                        {
                            block.ExportFact(block.OwningSymbol!, new Panicker());
                        }
                    }
                });
            },
            Rule)
        {
            Facts = [typeof(Panicker)],
        };
    }

    private static GoCompilation Compile(string path, string text, GoDependencies dependencies) =>
        new(path, path, [GoSyntaxTree.ParseText(text, $"{path}/p.go")], dependencies);

    private sealed record Panicker : AnalysisFact;

    private sealed record Number(int Value) : AnalysisFact;

    private sealed class Sources(Dictionary<string, string> sources) : IPackageResolver
    {
        public GoPackageSource? Resolve(string importPath, string fromFolder) => sources.TryGetValue(importPath, out var text)
            ? new GoPackageSource(importPath, "", importPath, [new GoSourceFile($"{importPath}/p.go", Encoding.UTF8.GetBytes(text))], PackageOrigin.Deps)
            : null;
    }
}
