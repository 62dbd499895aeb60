using System.Text;
using GoAnalysis.Analysis;
using GoAnalysis.Analysis.Testing;

namespace GoAnalysis.Analyzers.Tests;

public class BuildTagTests
{
    [Theory]
    [InlineData("//go:build linux\n\npackage p\n")]
    [InlineData("//go:build linux\n// +build linux\n\npackage p\n")]
    [InlineData("//go:build !(a || b)\n// +build !a,!b\n\npackage p\n")]
    [InlineData("//go:build (a || b) && (c || d && e)\n// +build a b\n// +build c d,e\n\npackage p\n")]
    [InlineData("// speaks of //go:build lines\npackage p\n")]
    [InlineData("//go:builder x\npackage p\n")]
    [InlineData("//go:build linux\npackage p\n\n// the +build line above\n")]
    [InlineData("//go:build a && b\n// +build a\n\npackage p\n", "2: +build lines do not match //go:build condition")]
    [InlineData("//go:build (a && (b || c)) || d\n// +build d\n\npackage p\n", "1: expression too complex for // +build lines")]
    [InlineData("package p\n\n//go:build linux\n", "3: misplaced //go:build comment")]
    [InlineData("// +build linux\npackage p\n", "1: misplaced +build comment")]
    [InlineData("/*\n//go:build a\n*/\n\npackage p\n", "2: misplaced //go:build comment")]
    [InlineData("/* x */\n// +build a\n\npackage p\n", "2: misplaced +build comment")]
    [InlineData("//go:build a\n//go:build b\n\npackage p\n", "2: unexpected extra //go:build line")]
    [InlineData("//go:build a &&\n\npackage p\n", "1: unexpected end of expression")]
    [InlineData("//go:build (a\n\npackage p\n", "1: missing close paren")]
    [InlineData("//go:build (a &&\n\npackage p\n", "1: missing close paren")]
    [InlineData("//go:build a b\n\npackage p\n", "1: unexpected token b")]
    [InlineData("//go:build !!a\n\npackage p\n", "1: double negation not allowed")]
    [InlineData("//go:build a & b\n\npackage p\n", "1: invalid syntax at &")]
    [InlineData("//go:build a-b\n\npackage p\n", "1: invalid syntax at -")]
    [InlineData("//go:build \n\npackage p\n", "1: unexpected end of expression")]
    [InlineData("// +build a !!b\n\npackage p\n", "1: invalid double negative in build constraint: !!b")]
    [InlineData("// +build a,b-c\n\npackage p\n", "1: invalid non-alphanumeric build constraint: a,b-c")]
    [InlineData("// see +build\n\npackage p\n", "1: possible malformed +build comment")]
    public void GoFile_IsChecked(string source, params string[] expected)
    {
        Assert.Equal(expected, Check(TestPackage.Compile(("p.go", source)), []));

        // The same holds where the constraint keeps the file out of the package.
        Assert.Equal(expected, Check(TestPackage.Compile(("q.go", "package p\n")), [new AdditionalFile("p.go", Encoding.UTF8.GetBytes(source))]));
    }

    [Theory]
    [InlineData("//go:build a\n// +build b\n\nTEXT f(SB)\n//go:build c\n", "2: +build lines do not match //go:build condition")]
    [InlineData("// +build a\nTEXT f(SB)\n", "1: misplaced +build comment")]
    [InlineData("/* x\n//go:build a\n*/ /* y */\n//go:build b\n", "2: misplaced //go:build comment")]
    [InlineData("#include \"x.h\"\n// +build a-b\n")]
    public void OtherFile_IsCheckedUpToTheFirstLineThatIsNoComment(string source, params string[] expected) =>
        Assert.Equal(expected, Check(TestPackage.Compile(("q.go", "package p\n")), [new AdditionalFile("p.s", Encoding.UTF8.GetBytes(source))]));

    private static IEnumerable<string> Check(GoAnalysis.Semantics.GoCompilation compilation, IReadOnlyList<AdditionalFile> files) =>
        new CompilationWithAnalyzers(compilation, new AnalyzerSet(new BuildTagAnalyzer()), new AnalyzerOptions { AdditionalFiles = files })
            .GetAnalyzerDiagnostics()
            .Select(static diagnostic => $"{diagnostic.Location.Start.Line}: {diagnostic.GetMessage()}");
}
