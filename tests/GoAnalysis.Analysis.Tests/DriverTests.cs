using GoAnalysis.Analysis.Testing;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis.Tests;

public class DriverTests
{
    private const string Source = """
        package p

        type T struct{ a int }

        func (T) M() {}

        var v = f()

        func f() int { panic("a") }

        func g() { print("b") }
        """;

    [Fact]
    public void Actions_ComeInRoslynsOrder()
    {
        var seen = new List<string>();
        var probe = new Probe(context =>
        {
            context.RegisterCompilationAction(_ => seen.Add("compilation"));
            context.RegisterAdditionalFileAction(file => seen.Add(file.AdditionalFile.Path));
            context.RegisterSyntaxTreeAction(tree => seen.Add("tree " + tree.Tree.Path));
            context.RegisterSemanticModelAction(model => seen.Add("model " + model.SemanticModel.Tree.Path));
            context.RegisterSyntaxNodeAction(node => seen.Add("node " + node.Node), SyntaxKind.CallExpression);
            context.RegisterSyntaxNodeAction(node => seen.Add("file"), SyntaxKind.SourceFile);
            context.RegisterCodeBlockAction(block => seen.Add("block " + block.OwningSymbol!.Name));
            context.RegisterSymbolAction(symbol => seen.Add($"symbol {symbol.Symbol.Kind} {symbol.Symbol.Name}"), SymbolKind.Function, SymbolKind.Method, SymbolKind.Field);
            context.RegisterCompilationStartAction(start =>
            {
                seen.Add("start");
                start.RegisterCompilationEndAction(_ => seen.Add("end"));
                start.RegisterSyntaxNodeAction(node => seen.Add("late " + node.Node), SyntaxKind.BinaryExpression, SyntaxKind.CallExpression);
            });
        });
        Run([probe], [("p.go", Source)], new AnalyzerOptions { AdditionalFiles = [new AdditionalFile("x.s", default)] });
        Assert.Equal(
            [
                "start", "tree p.go", "model p.go", "file",
                "node f()", "late f()", "node panic(\"a\")", "late panic(\"a\")", "node print(\"b\")", "late print(\"b\")",
                "block M", "block v", "block f", "block g",
                "symbol Method M", "symbol Field a", "symbol Function f", "symbol Function g",
                "x.s", "compilation", "end",
            ],
            seen);
    }

    [Fact]
    public void NodeAction_IsNotCalledForFilesWithoutTheKind_AndTheyAreNotWalked()
    {
        var seen = new List<string>();
        var probe = new Probe(context => context.RegisterSyntaxNodeAction(node => seen.Add(node.Node.Tree.Path), SyntaxKind.CallExpression));
        var files = Enumerable.Range(0, 20).Select(i => ($"p{i}.go", i == 7 ? "package p\nfunc f7() { f7() }" : $"package p\nvar v{i} = {i} + 1")).ToList();
        Run([probe], files);
        Assert.Equal(["p7.go"], seen);
        Assert.Single(TestPackage.Compile([.. files]).Trees, static tree => tree.Kinds.Overlaps(new KindMask(SyntaxKind.CallExpression)));
    }

    /// <summary>Twice the nodes, the same allocation.</summary>
    [Fact]
    public void Dispatch_AllocatesNothingPerNode()
    {
        Assert.Equal(Allocated(2_000), Allocated(20_000), 20_000.0);

        static double Allocated(int calls)
        {
            var compilation = TestPackage.Compile(("p.go", "package p\nfunc f() {\n" + string.Concat(Enumerable.Repeat("f()\n", calls)) + "}"));
            var seen = 0;
            var allocated = 0L;
            var probe = new Probe(context => context.RegisterSyntaxNodeAction(
                _ =>
                {
                    // From the first to the last on the one thread that walks the file.
                    allocated = seen++ == 0 ? -GC.GetAllocatedBytesForCurrentThread() : seen == calls ? allocated + GC.GetAllocatedBytesForCurrentThread() : allocated;
                },
                SyntaxKind.CallExpression));
            new CompilationWithAnalyzers(compilation, new AnalyzerSet(probe)).GetAnalyzerDiagnostics();
            Assert.Equal(calls, seen);
            return allocated;
        }
    }

    [Theory]
    [InlineData("start")]
    [InlineData("tree")]
    [InlineData("node")]
    [InlineData("symbol")]
    [InlineData("block")]
    [InlineData("end")]
    [InlineData("initialize")]
    [InlineData("unsupported rule")]
    [InlineData("foreign tree")]
    [InlineData("format")]
    [InlineData("foreign fact")]
    [InlineData("null")]
    public void AnalyzerThatFails_IsReportedOnce_AndOthersGoOn(string how)
    {
        var failing = Failing(how);
        var result = Analyze([failing, Probe.Calls("panic", Probe.Rule("XX0009"))], [("p.go", Source)]);
        Assert.Equal(["GO0002", "XX0009"], result.Diagnostics.Select(static diagnostic => diagnostic.Id));
        var failure = Assert.Single(result.Failures);
        Assert.Equal(["XX0001"], failure.RuleIds);
        Assert.Equal("XX0001 (probe)", failure.Rule);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public void WhatAnAnalyzerFoundBeforeItFailed_Stands()
    {
        var rule = Probe.Rule("XX0001");
        var probe = new Probe(context => context.RegisterSyntaxNodeAction(
            node =>
            {
                node.ReportDiagnostic(Diagnostic.Create(rule, node.Node, node.Node.ToString()));
                try
                {
                    node.ReportDiagnostic(Diagnostic.Create(Probe.Rule("XX0002"), node.Node, "x"));
                }
                catch (ArgumentException)
                {
                    seenByRule = true;
                }
            },
            SyntaxKind.CallExpression));
        var result = Analyze([probe], [("p.go", Source)]);
        Assert.True(seenByRule);
        Assert.Equal(["GO0002", "XX0001"], result.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Contains("Probe reports XX0002, which is none of its SupportedDiagnostics", result.Diagnostics[0].GetMessage(), StringComparison.Ordinal);
    }

    private bool seenByRule;

    [Fact]
    public void AnalyzerWithSeveralRules_IsNamedByItsType()
    {
        var probe = new Probe(static _ => throw new InvalidOperationException("on\npurpose"), Probe.Rule("XX0001"), Probe.Rule("XX0002"));
        var diagnostic = Assert.Single(Analyze([probe], [("p.go", Source)]).Diagnostics);
        Assert.Equal(
            "the rule Probe failed on all packages: InvalidOperationException: on purpose; what else it would have found there is not known", diagnostic.GetMessage());
    }

    [Fact]
    public void AnalyzerBeyondItsBudget_IsAskedToStop_AndIsNotCalledAgain()
    {
        var calls = 0;
        var probe = new Probe(context => context.RegisterSyntaxNodeAction(
            node =>
            {
                calls++;
                node.CancellationToken.WaitHandle.WaitOne();
                node.CancellationToken.ThrowIfCancellationRequested();
            },
            SyntaxKind.CallExpression));
        var result = new CompilationWithAnalyzers(
            TestPackage.Compile(("p.go", Source)),
            new AnalyzerSet(probe, Probe.Calls("panic", Probe.Rule("XX0009"))),
            settings: new AnalysisSettings { TimeBudget = TimeSpan.FromMilliseconds(20) }).GetAnalysisResult();
        Assert.Equal(1, calls);
        Assert.Equal(["GO0002", "XX0009"], result.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Contains("it took longer than its budget of 0.02 s for a package", result.Diagnostics[0].GetMessage(), StringComparison.Ordinal);
        Assert.True(result.Times[0].Elapsed > result.Times[1].Elapsed);
    }

    [Fact]
    public void Cancellation_EndsTheRun()
    {
        using var source = new CancellationTokenSource();
        var probe = new Probe(context => context.RegisterSyntaxNodeAction(
            node =>
            {
                source.Cancel();
                node.CancellationToken.ThrowIfCancellationRequested();
            },
            SyntaxKind.CallExpression));
        var run = new CompilationWithAnalyzers(TestPackage.Compile(("p.go", Source)), new AnalyzerSet(probe));
        Assert.ThrowsAny<OperationCanceledException>(() => run.GetAnalyzerDiagnostics(source.Token));
    }

    /// <summary>A rule that recurses over the deepest tree the parser makes must not overflow its stack.</summary>
    [Fact]
    public void RecursiveRule_HasStackForTheDeepestTree()
    {
        var deepest = 0;
        var probe = new Probe(context => context.RegisterSyntaxTreeAction(tree => deepest = Depth(tree.Tree.Root)));
        var chain = string.Join(" + ", Enumerable.Repeat("1", 50_000));
        Run([probe], [("p.go", $"package p\nvar v = {chain}\n")]);
        Assert.True(deepest > 40_000, $"depth {deepest}");

        static int Depth(SyntaxNode node)
        {
            var depth = 0;
            foreach (var child in node.Children)
            {
                depth = Math.Max(depth, Depth(child));
            }

            return depth + 1;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void Order_IsTheSameOnAnyNumberOfThreads(int threads)
    {
        var files = Enumerable.Range(0, 40).Select(static i => ($"p{i:00}.go", $"package p\nfunc f{i}() {{ panic(1); print(2); panic(3) }}")).Reverse().ToList();
        var analyzers = new DiagnosticAnalyzer[] { Probe.Calls("print", Probe.Rule("XX0002")), Probe.Calls("panic", Probe.Rule("XX0001")) };
        var result = new CompilationWithAnalyzers(TestPackage.Compile([.. files]), new AnalyzerSet(analyzers), settings: new AnalysisSettings { MaxConcurrency = threads }).GetAnalysisResult();
        Assert.Equal(
            Enumerable.Range(0, 40).SelectMany(static i => new[] { $"p{i:00}.go XX0001", $"p{i:00}.go XX0002", $"p{i:00}.go XX0001" }),
            result.Diagnostics.Select(static diagnostic => $"{diagnostic.Location.Path} {diagnostic.Id}"));
    }

    [Fact]
    public void AnalyzerThatDidNotAskForIt_IsCalledByOneThreadAtATime()
    {
        var (inside, most) = (0, 0);
        var probe = new Probe(context => context.RegisterSyntaxNodeAction(
            _ =>
            {
                most = Math.Max(most, Interlocked.Increment(ref inside));
                Thread.Yield();
                Interlocked.Decrement(ref inside);
            },
            SyntaxKind.CallExpression));
        var files = Enumerable.Range(0, 16).Select(static i => ($"p{i}.go", $"package p\nfunc f{i}() {{ {string.Concat(Enumerable.Repeat("print(); ", 50))} }}")).ToList();
        new CompilationWithAnalyzers(TestPackage.Compile([.. files]), new AnalyzerSet(probe), settings: new AnalysisSettings { MaxConcurrency = 4 }).GetAnalysisResult();
        Assert.Equal(1, most);
    }

    [Theory]
    [InlineData(GeneratedCodeAnalysisFlags.None, 0, 0)]
    [InlineData(GeneratedCodeAnalysisFlags.ReportDiagnostics, 0, 0)]
    [InlineData(GeneratedCodeAnalysisFlags.Analyze, 1, 0)]
    [InlineData(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics, 1, 1)]
    public void GeneratedCode_IsLookedAtAndReportedAsConfigured(GeneratedCodeAnalysisFlags flags, int looks, int reports)
    {
        var seen = 0;
        var rule = Probe.Rule("XX0001");
        var probe = new Probe(
            context =>
            {
                context.ConfigureGeneratedCodeAnalysis(flags);
                context.RegisterSyntaxNodeAction(
                    node =>
                    {
                        seen++;
                        node.ReportDiagnostic(Diagnostic.Create(rule, node.Node, "it"));
                    },
                    SyntaxKind.CallExpression);
            },
            rule);
        var found = Run([probe], [("p.go", "// Code generated by x. DO NOT EDIT.\n\npackage p\n\nvar v = f()\n")]);
        Assert.Equal((looks, reports), (seen, found.Count));
    }

    [Fact]
    public void FilesThatAreNotLookedAt_AreStillThere()
    {
        var compilation = TestPackage.Compile(("a.go", "package p\nfunc f() { panic(1) }"), ("b.go", "package p\nfunc g() { panic(f) }"));
        var run = new CompilationWithAnalyzers(compilation, new AnalyzerSet(Probe.Calls("panic", Probe.Rule("XX0001")))) { Trees = [compilation.Trees[1]] };
        Assert.Equal("b.go:2:12: XX0001: found panic", Assert.Single(run.GetAnalyzerDiagnostics()).ToString());
    }

    private static Probe Failing(string how)
    {
        var rule = new DiagnosticDescriptor("XX0001", "Fails", how == "format" ? "{0} {1}" : "{0}", "Test", DiagnosticSeverity.Warning, true) { Alias = "probe" };
        static void Throw<T>(T context) => throw new InvalidOperationException("on\r\npurpose");
        return new Probe(
            context =>
            {
                switch (how)
                {
                    case "start":
                        context.RegisterCompilationStartAction(Throw);
                        break;
                    case "tree":
                        context.RegisterSyntaxTreeAction(Throw);
                        break;
                    case "node":
                        context.RegisterSyntaxNodeAction(Throw, SyntaxKind.CallExpression);
                        break;
                    case "symbol":
                        context.RegisterSymbolAction(Throw, SymbolKind.Function);
                        break;
                    case "block":
                        context.RegisterCodeBlockAction(Throw);
                        break;
                    case "end":
                        context.RegisterCompilationAction(Throw);
                        break;
                    case "initialize":
                        Throw(context);
                        break;
                    case "unsupported rule":
                        context.RegisterSyntaxTreeAction(static tree => tree.ReportDiagnostic(Diagnostic.Create(Probe.Rule("XX0003"), tree.Tree.Root, "x")));
                        break;
                    case "foreign tree":
                        context.RegisterSyntaxTreeAction(tree => tree.ReportDiagnostic(Diagnostic.Create(rule, GoSyntaxTree.ParseText("package q", "q.go").Root, "x")));
                        break;
                    case "format":
                        context.RegisterSyntaxTreeAction(tree => tree.ReportDiagnostic(Diagnostic.Create(rule, tree.Tree.Root, "x")));
                        break;
                    case "foreign fact":
                        context.RegisterCompilationAction(static end => end.ExportFact(TestPackage.Compile([("q.go", "package q")], [], "q").Package, new EmptyFact()));
                        break;
                    case "null":
                        context.RegisterSyntaxTreeAction(static tree => tree.ReportDiagnostic(null!));
                        break;
                }
            },
            rule);
    }

    private static IReadOnlyList<Diagnostic> Run(IReadOnlyList<DiagnosticAnalyzer> analyzers, IReadOnlyList<(string, string)> files, AnalyzerOptions? options = null) =>
        Analyze(analyzers, files, options).Diagnostics;

    private static AnalysisResult Analyze(IReadOnlyList<DiagnosticAnalyzer> analyzers, IReadOnlyList<(string, string)> files, AnalyzerOptions? options = null) =>
        new CompilationWithAnalyzers(TestPackage.Compile(files), new AnalyzerSet(analyzers), options).GetAnalysisResult();

    private sealed record EmptyFact : AnalysisFact;
}
