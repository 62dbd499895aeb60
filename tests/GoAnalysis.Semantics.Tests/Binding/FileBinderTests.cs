using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics.Tests;

public class FileBinderTests
{
    [Fact]
    public void Imports_KeepNameAndPlace()
    {
        var references = Bind("package p\n\nimport (\n\ta \"x/y\"\n\t. `z`\n\t_ \"w\"\n\t\"v\"\n)\n");

        Assert.Equal("p", references.PackageName);
        Assert.Equal(
            [
                new ImportReference("x/y", "a", 23, 4, 4),
                new ImportReference("z", ".", 32, 5, 4),
                new ImportReference("w", "_", 39, 6, 4),
                new ImportReference("v", null, 44, 7, 2),
            ],
            references.Imports);
    }

    [Fact]
    public void Call_StandsAtItsLastIdentifier()
    {
        var references = Bind("package p\nimport \"fmt\"\nfunc f() {\n\tfmt.\n\t\tPrintln(1)\n}\n");

        Assert.Equal([new CallReference("fmt", "Println", 42, 5, 3)], references.Calls);
    }

    [Theory]
    [InlineData("import \"gopkg.in/yaml.v3\"", "yaml.Marshal(x)", "gopkg.in/yaml.v3.Marshal")]
    [InlineData("import \"github.com/jackc/pgx/v5\"", "pgx.Connect()", "github.com/jackc/pgx/v5.Connect")]
    [InlineData("import \"github.com/mattn/go-sqlite3\"", "sqlite3.Version()", "github.com/mattn/go-sqlite3.Version")]
    [InlineData("import \"github.com/nats-io/nats.go\"", "nats.Connect()", "github.com/nats-io/nats.go.Connect")]
    [InlineData("import \"github.com/json-iterator/go\"", "jsoniter.Marshal()", "")]
    [InlineData("import jsoniter \"github.com/json-iterator/go\"", "jsoniter.Marshal()", "github.com/json-iterator/go.Marshal")]
    [InlineData("import j \"encoding/json\"", "json.Marshal()", "")]
    [InlineData("import \"slices\"", "slices.Max[int](x)", "slices.Max")]
    [InlineData("import \"slices\"", "(slices.Max)(x)", "slices.Max")]
    [InlineData("import \"os\"", "os.Args.Len()", "")]
    [InlineData("import . \"fmt\"", "Println()", "")]
    [InlineData("import _ \"fmt\"", "fmt.Println()", "")]
    [InlineData("import \"a/log\"; import \"b/go-log\"", "log.Print()", "a/log.Print")]
    [InlineData("import \"b/go-log\"; import \"a/log\"", "log.Print()", "a/log.Print")]
    public void Qualifier_NamesTheImport(string import, string call, string expected) =>
        Assert.Equal(expected, Calls($"package p; {import}; func f() {{ {call} }}"));

    [Theory]
    [InlineData("func f(log T) { log.Print() }", "")]
    [InlineData("func f() (log T) { log.Print(); return }", "")]
    [InlineData("func (log T) f() { log.Print() }", "")]
    [InlineData("func f(g func(log T)) { log.Print() }", "log.Print")]
    [InlineData("func f(log int, x [log.N()]int) {}", "log.N")]
    [InlineData("func f() { log := log.New(); log.Print() }", "log.New")]
    [InlineData("func f() { { log := 1; log.Print() }; log.Print() }", "log.Print")]
    [InlineData("func f() { log.Print(); var log T; log.Fatal() }", "log.Print")]
    [InlineData("func f() { var log = log.New(); _ = log.Get() }", "log.New")]
    [InlineData("func f() { if log := g(); log.Ok() { log.A() } else { log.B() }; log.C() }", "log.C")]
    [InlineData("func f() { for log := range log.All() { log.X() }; log.Y() }", "log.All log.Y")]
    [InlineData("func f() { for log = range log.All() { log.X() } }", "log.All log.X")]
    [InlineData("func f() { for i, log := 0, 1; log.Ok(); log.Next() { log.X() }; log.Y() }", "log.Y")]
    [InlineData("func f() { switch log := log.V().(type) { case int: log.X() }; log.Y() }", "log.V log.Y")]
    [InlineData("func f() { select { case log := <-log.C(): log.X(); default: log.Y() } }", "log.C log.Y")]
    [InlineData("func f() { func(log T) { log.X() }(log.Y()) }", "log.Y")]
    [InlineData("func f[log any]() { log.X() }", "")]
    [InlineData("func f() { type log T; log.X() }", "")]
    [InlineData("func f() { const log = 1; log.X() }", "")]
    [InlineData("func f() { log: log.X(); goto log }", "log.X")]
    [InlineData("func f() { x.log = 1; log.X() }", "log.X")]
    [InlineData("func f() { _ = T{log: 1}; log.X() }", "log.X")]
    [InlineData("func f() { a, log := g(); log.X() }", "")]
    [InlineData("func f() { l: log := 1; log.X(); goto l }", "")]
    [InlineData("type T struct { log int }; func f() { log.X() }", "log.X")]
    [InlineData("var log T; func f() { log.X() }", "")]
    [InlineData("func f() { g(log.X) }", "")]
    public void LocalDeclaration_ShadowsTheImport_InItsScopeOnly(string code, string expected) =>
        Assert.Equal(expected, Calls("package p; import \"log\"; " + code));

    [Fact]
    public void Constructs_AreFound_InSourceOrder()
    {
        var references = Bind("""
            package p
            type N interface { ~int | string }
            func g[T N](c chan T) {
                defer func() { recover() }()
                go g(c)
                c <- 1
                select { case <-c: }
            }
            """);

        Assert.Equal(
            [
                LanguageConstruct.TypeConstraint, LanguageConstruct.GenericDeclaration, LanguageConstruct.ChannelType,
                LanguageConstruct.Defer, LanguageConstruct.Recover, LanguageConstruct.GoStatement, LanguageConstruct.Send,
                LanguageConstruct.Select, LanguageConstruct.Receive,
            ],
            references.Constructs.Select(reference => reference.Construct));
        Assert.Equal((3, 15), (references.Constructs[2].Line, references.Constructs[2].Column));
    }

    [Theory]
    [InlineData("// Code generated by x. DO NOT EDIT.\n\npackage p", true)]
    [InlineData("// Code generated by x. DO NOT EDIT.\r\npackage p", true)]
    [InlineData("package p // Code generated by x. DO NOT EDIT.\n", false)]
    [InlineData("// Code generated by x. DO NOT EDIT\npackage p", false)]
    [InlineData("//Code generated by x. DO NOT EDIT.\npackage p", false)]
    [InlineData("// x\n// Code generated . DO NOT EDIT.\npackage p", true)]
    [InlineData("/*\n// Code generated by x. DO NOT EDIT.\n*/\npackage p", true)]
    [InlineData("package p", false)]
    public void GeneratedFiles_AreRecognisedAsGoDoes(string source, bool expected) =>
        Assert.Equal(expected, Bind(source).IsGenerated);

    [Theory]
    [InlineData("")]
    [InlineData("package")]
    [InlineData("package p; import")]
    [InlineData("package p; import \"\"")]
    [InlineData("package p; func f() { fmt.( }")]
    public void BrokenFiles_GiveWhatIsLeft(string source) => Assert.Empty(Bind(source).Calls);

    private static FileReferences Bind(string source) => FileBinder.Bind(GoSyntaxTree.ParseText(source));

    private static string Calls(string source)
    {
        var tree = GoSyntaxTree.ParseText(source);
        Assert.Empty(tree.Diagnostics);
        return string.Join(' ', FileBinder.Bind(tree).Calls.Select(call => $"{call.ImportPath}.{call.Name}"));
    }
}
