using System.Text.Json;

namespace GoAnalysis.Cli.Tests;

public sealed class CallsCommandTests : IDisposable
{
    private readonly Folder folder = new();

    public CallsCommandTests() => folder
        .Write("repo/go.mod", "module example.com/shop\n")
        .Write("repo/main.go", """
            package main

            import (
                "fmt"
                "example.com/shop/store"
                "example.com/dep"
                "example.com/unseen"
            )

            func main() {
                fmt.Println(store.Open().Get("a"))
                dep.Run()
                unseen.Call()
                func() {}()
                _ = string(1)
            }
            """)
        .Write("repo/store/store.go", "package store\n\ntype Store struct{}\n\nfunc Open() *Store { return nil }\n\nfunc (s *Store) Get(key string) error { return nil }\n")
        .Write("repo/store/store_windows.go", "package store\n\nfunc other() { Open() }\n")
        .Write("repo/store/store_test.go", "package store_test\n\nimport \"example.com/shop/store\"\n\nfunc f() { store.Open(); store.Extra() }\n")
        .Write("repo/store/export_test.go", "package store\n\nfunc Extra() { other() }\n")
        .Write("deps/example.com/dep/dep.go", "package dep\n\nfunc Run() { run() }\n\nfunc run() {}\n")
        .Write("deps/fmt/print.go", "package fmt\n\nfunc Println(a ...any) (n int, err error) { return }\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Calls_AreListedByFileAndOffset() => Assert.Equal(
        [
            "main.go:11 function fmt.Println std",
            "main.go:11 function example.com/shop/store.Open source",
            "main.go:11 method example.com/shop/store.Store.Get source",
            "main.go:12 function example.com/dep.Run deps",
            "main.go:13 function example.com/unseen.Call name",
            "main.go:14 dynamic",
            "main.go:15 conversion",
            "store/store_windows.go:3 function example.com/shop/store.Open source excluded",
        ],
        Calls("repo"));

    [Fact]
    public void Tests_AreListedWhenAskedFor() => Assert.Equal(
        [
            "store/export_test.go:3 unresolved",
            "store/store_test.go:5 function example.com/shop/store.Open source",
            "store/store_test.go:5 function example.com/shop/store.Extra source",
        ],
        Calls("repo", "--tests").Where(line => line.Contains("_test.go", StringComparison.Ordinal)));

    [Theory]
    [InlineData("--goos", "windows", "store/store_windows.go:3 function example.com/shop/store.Open source")]
    [InlineData("--goos", "plan9", "store/store_windows.go:3 function example.com/shop/store.Open source excluded")]
    public void Platform_DecidesWhatIsExcluded(string option, string value, string expected) =>
        Assert.Equal(expected, Calls("repo", option, value)[^1]);

    [Fact]
    public void PathBelowDependencies_TakesItsImportPathFromThere() =>
        Assert.Equal(["dep.go:3 function example.com/dep.run source"], Calls("deps/example.com/dep"));

    [Fact]
    public void Table_HasOneLineACall() => Assert.Contains(
        "main.go:12:9: function example.com/dep.Run (deps)\n",
        CommandLine.Run("calls", folder.At("repo"), "--deps", folder.At("deps")).Output,
        StringComparison.Ordinal);

    [Fact]
    public void MissingFolders_AreNamed()
    {
        Assert.Equal(2, CommandLine.Run("calls", folder.At("nothing")).ExitCode);
        var result = CommandLine.Run("calls", folder.At("repo"), "--deps", folder.At("nothing"));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--deps: found no folder", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void StandardInput_SeesDependenciesAndTheStandardLibrary() => Assert.Equal(
        new Result(
            0,
            """
            {"file":"-","offset":71,"line":2,"column":62,"kind":"function","callee":"strings.ToUpper","via":"std","excluded":false}
            {"file":"-","offset":88,"line":2,"column":79,"kind":"function","callee":"example.com/dep.Run","via":"deps","excluded":false}
            {"file":"-","offset":95,"line":2,"column":86,"kind":"function","callee":"_.main","via":"source","excluded":false}

            """.ReplaceLineEndings("\n"),
            ""),
        CommandLine.RunWith(
            [], "package p\nimport (\"strings\"; \"example.com/dep\"); func main() { strings.ToUpper(\"\"); dep.Run(); main() }\n", "calls", "-", "--deps", folder.At("deps"), "--format", "jsonl"));

    [Fact]
    public void Output_IsWrittenToAFile_ForSeveralPaths()
    {
        var file = folder.At("out.jsonl");
        var result = CommandLine.Run("calls", folder.At("deps/example.com/dep"), folder.At("repo/store/store_windows.go"), "--deps", folder.At("deps"), "--format", "jsonl", "-o", file);
        Assert.Equal(new Result(0, "", ""), result);
        Assert.Equal(["dep.go", folder.At("repo/store/store_windows.go")], File.ReadLines(file).Select(line => line.Split('"')[3]));
    }

    [Fact]
    public void FileByItself_SeesTheOtherFilesOfItsPackage_AndAloneIsListed()
    {
        folder.Write("two/a.go", "package two\n\nfunc a() { b(); new(T).M() }\n")
            .Write("two/b.go", "package two\n\ntype T struct{}\n\nfunc (*T) M() { a() }\n\nfunc b() { a( }\n")
            .Write("two/c.go", "package other\n\nfunc c() { c(); b() }\n")
            .Link("two/d.go", folder.At("deps/example.com/dep/dep.go"));
        Assert.Equal(
            ["a.go:3:12: function _.b (source)", "a.go:3:17: builtin builtin.new (std)", "a.go:3:24: method _.T.M (source)"], Table("two/a.go"));
        var result = CommandLine.Run("calls", folder.At("two/a.go"));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        result = CommandLine.Run("calls", folder.At("two/c.go"));
        Assert.Equal(["c.go:3:12: function _.c (source)", "c.go:3:17: unresolved"], LinesOf(result));
        Assert.Equal($"goanalysis: {folder.At("two/c.go")}:1: found packages two (a.go) and other (c.go) in one folder\n", result.Error);
    }

    [Fact]
    public void FilesByThemselves_AreListedInTheOrderOfTheArguments_EachAsOften()
    {
        folder.Write("two/a.go", "package two\n\nfunc a() { b() }\n").Write("two/b.go", "package two\n\nfunc b() { a() }\n")
            .Write("elsewhere/d.go", "package two\n\nfunc d() { b() }\n")
            .Link("two/d.go", folder.At("elsewhere/d.go"));
        Assert.Equal(
            ["b.go:3:12: function _.a (source)", "d.go:3:12: function _.b (source)", "a.go:3:12: function _.b (source)", "b.go:3:12: function _.a (source)"],
            Table("two/b.go", "two/d.go", "two/a.go", "two/b.go"));
    }

    [Fact]
    public void BadInput_IsToldAndTheRestIsDone()
    {
        folder.Write("bad/go.mod", "module example.com/m\nrequire x\n")
            .Write("bad/a.go", "package a\nfunc f() { f(\u001b) }\n")
            .Write("bad/b.go", "package b\nfunc g() { g() }\n")
            .Write("bad/c.go", "package a\nfunc h() { h( }\n")
            .Write("none/readme.md", "nothing");
        var file = folder.At("never.jsonl");
        var result = CommandLine.Run("calls", folder.At("bad"), folder.At("none"), folder.At("nothing"));
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            ["a.go:2:12: function example.com/m.f (source)", "b.go:2:12: function example.com/m.g (source)", "c.go:2:12: function example.com/m.h (source)"],
            result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(
            $"""
            goanalysis: go.mod:2:10: expected the form: require module/path v1.2.3
            goanalysis: b.go:1: found packages a (a.go) and b (b.go) in one folder
            goanalysis: 2 of 3 files with syntax errors, such as a.go:2:14: illegal character U+001B
            goanalysis: {folder.At("none")}: found no Go files
            goanalysis: {folder.At("nothing")}: nothing found there; expected a Go file, a folder, or - for the standard input

            """,
            result.Error);
        Assert.Equal(2, CommandLine.Run("calls", folder.At("nothing"), "-o", file).ExitCode);
        Assert.False(File.Exists(file));
        Assert.Equal(0, CommandLine.Run("calls", folder.At("none")).ExitCode);
    }

    [Theory]
    [InlineData("--goos", "linxu", "found 'linxu', did you mean linux? expected one of ")]
    [InlineData("--goos", "macos", "found 'macos', did you mean darwin? expected one of ")]
    [InlineData("--goos", "Windows", "found 'Windows', did you mean windows? expected one of ")]
    [InlineData("--goarch", "x86_64", "found 'x86_64', did you mean amd64? expected one of ")]
    [InlineData("--goarch", "vax", "found 'vax', expected one of ")]
    public void UnknownPlatform_IsToldWithTheNearestOne(string option, string value, string expected)
    {
        foreach (var command in new[] { "calls", "imports" })
        {
            var result = CommandLine.Run(command, folder.At("repo"), option, value);
            Assert.Equal(2, result.ExitCode);
            Assert.StartsWith($"goanalysis: {option}: {expected}", result.Error, StringComparison.Ordinal);
        }
    }

    private string[] Table(params string[] paths)
    {
        var result = CommandLine.Run(["calls", .. paths.Select(folder.At)]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return LinesOf(result);
    }

    /// <summary>The lines of a table, without the folders of paths.</summary>
    private string[] LinesOf(Result result) =>
        [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Replace(folder.At("two/"), "", StringComparison.Ordinal))];

    private string[] Calls(string path, params string[] options)
    {
        var result = CommandLine.Run(["calls", folder.At(path), "--deps", folder.At("deps"), "--format", "jsonl", .. options]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            var call = json.RootElement;
            return string.Join(' ', new[]
            {
                $"{call.GetProperty("file").GetString()}:{call.GetProperty("line").GetInt32()}",
                call.GetProperty("kind").GetString(),
                call.GetProperty("callee").GetString(),
                call.GetProperty("via").GetString(),
                call.GetProperty("excluded").GetBoolean() ? "excluded" : null,
            }.OfType<string>());
        })];
    }
}
