using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics.Tests;

/// <summary>What can be asked of a compilation and its symbols by name.</summary>
public class SymbolQuestionsTests
{
    private static readonly GoCompilation Compilation = Compile(
        """
        package p

        import (
            "net/http"
            str "strings"
            "example.com/none"
            . "errors"
            _ "embed"
        )

        type Server struct {
            *http.Server
            Name string `json:"name,omitempty" xml:"n"`
            names, more []string `k:"v"`
        }

        type Alias = Server

        func (s *Server) Run(b str.Builder) error { return s.ListenAndServe() }

        func init() {}
        func init() {}

        const first, second = iota, "two"

        var _ = New("x")
        """,
        """
        package p

        import "net/http"

        func use(s Server, p *http.Request) {
            _ = s.Name
            _ = s.ListenAndServe
            _ = (*Server).Run
            _ = s.Handler
            _ = s.missing
            _ = http.StatusOK
            _ = p.URL.Path
        }

        var second = 2
        """);

    [Theory]
    [InlineData("net/http", "package http (\"net/http\")", false)]
    [InlineData("strings", "package strings (\"strings\")", false)]
    [InlineData("errors", "package errors (\"errors\")", false)]
    [InlineData("example.com/none", "package none (\"example.com/none\")", true)]
    public void FindPackage_GivesWhatAFileImports(string importPath, string expected, bool isMissing)
    {
        var package = Compilation.FindPackage(importPath);
        Assert.Equal((expected, isMissing), (package?.ToDisplayString(), package?.IsMissing));
    }

    [Theory]
    [InlineData("os")]
    [InlineData("str")]
    [InlineData("")]
    public void FindPackage_GivesNothingThatNoFileImports(string importPath) => Assert.Null(Compilation.FindPackage(importPath));

    [Fact]
    public void DeclaredSymbols_AreThoseOutsideFunctions_InTheOrderOfTheSource() => Assert.Equal(
        ["Server", "Alias", "Run", "init", "init", "first", "second", "_", "use", "second"],
        Compilation.DeclaredSymbols.Select(static symbol => symbol.Name));

    [Theory]
    [InlineData("Server", "p.Server")]
    [InlineData("Alias", "p.Server")]
    [InlineData("Run", null)]
    [InlineData("second", null)]
    [InlineData("none", null)]
    public void FindType_GivesTypesOnly(string name, string? expected) =>
        Assert.Equal(expected, Compilation.Package.FindType(name)?.ToDisplayString());

    [Fact]
    public void FirstOfTwoDeclarations_IsTheMember() =>
        Assert.Equal("const p.second untyped string = \"two\"", Compilation.Package.Find("second")?.ToDisplayString());

    [Fact]
    public void Tags_BelongToEachFieldOfTheirLine() => Assert.Equal(
        ["Server ", "Name json:\"name,omitempty\" xml:\"n\"", "names k:\"v\"", "more k:\"v\""],
        Assert.IsType<StructType>(Compilation.Package.FindType("Server")!.Underlying).Fields.Select(static field => $"{field.Name} {field.Tag}"));

    [Theory]
    [InlineData("s.Name", "FieldValue (p.Server).Name string", 1, false)]
    [InlineData("s.ListenAndServe", "MethodValue (p.Server).ListenAndServe func() error", 1, true)]
    [InlineData("(*Server).Run", "MethodExpression (*p.Server).Run func(s *p.Server, b strings.Builder) error", 0, true)]
    [InlineData("s.Handler", "FieldValue (p.Server).Handler net/http.Handler", 2, true)]
    [InlineData("p.URL.Path", "FieldValue (*net/url.URL).Path string", 1, true)]
    [InlineData("s.missing", null, 0, false)]
    [InlineData("http.StatusOK", null, 0, false)]
    public void GetSelection_TellsKindPlaceAndType(string expression, string? expected, int depth, bool isIndirect)
    {
        var selection = Model(1).GetSelection(Node(1, expression).As<SelectorExpressionSyntax>());
        Assert.Equal(expected, selection?.ToString());
        Assert.Equal(isIndirect, selection?.IsIndirect ?? false);
        Assert.Equal(depth, selection?.Indices.Count ?? 0);
    }

    [Theory]
    [InlineData(0, "*http.Server", true)]
    [InlineData(0, "[]string", true)]
    [InlineData(0, "str.Builder", true)]
    [InlineData(0, "s.ListenAndServe", false)]
    [InlineData(0, "New", false)]
    [InlineData(1, "(*Server)", true)]
    [InlineData(1, "Server", true)]
    [InlineData(1, "http.StatusOK", false)]
    public void IsType_TellsTypesFromValues(int file, string expression, bool expected) => Assert.Equal(expected, Model(file).IsType(Node(file, expression)));

    [Fact]
    public void Qualifiers_ChooseWhatStandsBeforeNames()
    {
        var type = Assert.IsType<FunctionSymbol>(Compilation.Package.Find("use")).Type;
        var http = Compilation.FindPackage("net/http")!;
        Assert.Equal("func(s p.Server, p *net/http.Request)", type.ToDisplayString(PackageQualifiers.ByPath));
        Assert.Equal("func(s p.Server, p *http.Request)", type.ToDisplayString(PackageQualifiers.ByName));
        Assert.Equal("func(s Server, p *net/http.Request)", type.ToDisplayString(PackageQualifiers.RelativeTo(Compilation.Package)));
        Assert.Equal("func(s p.Server, p *Request)", type.ToDisplayString(PackageQualifiers.RelativeTo(http)));
        Assert.Equal("func(s Server, p *Request)", type.ToDisplayString(static _ => ""));
    }

    [Theory]
    [InlineData("~int | string", "string | ~int", true)]
    [InlineData("~int | string", "int | string", false)]
    [InlineData("~int | string", "~int", false)]
    [InlineData("int | string", "int | bool", false)]
    [InlineData("~int | int | string", "string | ~int", true)]
    [InlineData("~int | string; ~int", "~int", true)]
    [InlineData("interface{ int | string }", "int | string", true)]
    [InlineData("comparable", "", false)]
    [InlineData("comparable", "interface{ comparable }", true)]
    [InlineData("error; int | string", "int | string; Error() string", true)]
    [InlineData("Missing | string", "Missing | string", false)]
    public void Interfaces_AreIdenticalByTypeSet(string one, string other, bool expected)
    {
        var package = Compile($"package p\ntype A interface {{ {one} }}\ntype B interface {{ {other} }}\n").Package;
        Assert.Equal(expected, package.FindType("A")!.Underlying.IsIdenticalTo(package.FindType("B")!.Underlying));
        Assert.Equal(expected, package.FindType("B")!.Underlying.IsIdenticalTo(package.FindType("A")!.Underlying));
    }

    [Theory]
    [InlineData("func(F{0}, F{0})", 5, false)]
    [InlineData("func(F{0}, F{0})", 80, true)]
    [InlineData("func() (F{0}, F{0})", 80, true)]
    [InlineData("map[[1]F{0}]F{0}", 80, true)]
    public void TypeArgumentThatDoublesAtEachLevel_IsMeasuredOnce(string pattern, int levels, bool isUnknown)
    {
        var aliases = Enumerable.Range(0, levels).Select(level => $"type F{level + 1} = {pattern.Replace("{0}", $"{level}", StringComparison.Ordinal)}\n");
        var compilation = Compile($"package p\ntype L[T any] []T\ntype F0 = int\n{string.Concat(aliases)}var x L[F{levels}]\n");
        Assert.Equal(isUnknown, compilation.Package.Find("x")!.Type.IsUnknown);
    }

    /// <summary>As Go lays these types out on 64-bit processors.</summary>
    [Theory]
    [InlineData("log/slog", "Value", 24, false)]
    [InlineData("log/slog", "Attr", 40, false)]
    [InlineData("log/slog", "Logger", 16, true)]
    [InlineData("log/slog", "LevelVar", 8, true)]
    [InlineData("log/slog", "Record", 288, false)]
    [InlineData("math/rand/v2", "PCG", 16, true)]
    [InlineData("math/rand/v2", "Rand", 16, true)]
    [InlineData("math/rand/v2", "ChaCha8", 320, true)]
    [InlineData("unique", "Handle[string]", 8, true)]
    [InlineData("weak", "Pointer[string]", 8, true)]
    [InlineData("runtime", "Pinner", 8, true)]
    [InlineData("os", "Root", 8, true)]
    [InlineData("io", "OffsetWriter", 32, true)]
    [InlineData("net/http", "ResponseController", 16, true)]
    [InlineData("crypto/sha3", "SHA3", 240, true)]
    [InlineData("structs", "HostLayout", 0, true)]
    public void TypeOfNewerGo_HasItsSizeAndComparability(string importPath, string type, int size, bool isComparable)
    {
        var package = Compile($"package p\nimport x \"{importPath}\"\nimport \"unsafe\"\nvar v x.{type}\nconst size = unsafe.Sizeof(v)\n").Package;
        Assert.Equal($"{size}", Assert.IsType<ConstantSymbol>(package.Find("size")).Value?.ToString());
        Assert.Equal(isComparable, package.Find("v")!.Type.IsComparable());
    }

    private static SemanticModel Model(int file) => Compilation.GetSemanticModel(Compilation.Trees[file]);

    private static SyntaxNode Node(int file, string text) => Nodes(Compilation.Trees[file].Root).First(
        node => node.ToString() == text && node.Children.All(child => child.ToString() != text));

    private static IEnumerable<SyntaxNode> Nodes(SyntaxNode node) => node.Children.SelectMany(Nodes).Prepend(node);

    private static GoCompilation Compile(params string[] files) =>
        new("p", "p", [.. files.Select(static (text, index) => GoSyntaxTree.ParseText(text, $"{index}.go"))], new GoDependencies(new Library()));

    private sealed class Library : IPackageResolver
    {
        public GoPackageSource? Resolve(string importPath, string fromFolder) => StandardLibrary.Resolve(importPath);
    }
}
