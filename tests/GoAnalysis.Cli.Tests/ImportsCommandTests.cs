namespace GoAnalysis.Cli.Tests;

public sealed class ImportsCommandTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Imports_AreListedByPackageFileAndLine()
    {
        folder.Write("go.mod", "module example.com/m\n")
            .Write("z.go", "package m\n\nimport (\n\tf \"fmt\"\n\t. \"math\"\n)\n")
            .Write("a_test.go", "package m_test\n\nimport _ \"example.com/m\"\n")
            .Write("b/b_windows.go", "package b\n\nimport \"C\"\n")
            .Write("a/vendor/host.com/v/v.go", "package v\n\nimport \"os\"\n");
        Check(
            new Result(
                0,
                """
                {"package":"example.com/m_test","path":"example.com/m","file":"a_test.go","line":3,"name":"_","test":true,"excluded":false,"vendored":false}
                {"package":"example.com/m","path":"fmt","file":"z.go","line":4,"name":"f","test":false,"excluded":false,"vendored":false}
                {"package":"example.com/m","path":"math","file":"z.go","line":5,"name":".","test":false,"excluded":false,"vendored":false}
                {"package":"example.com/m/b","path":"C","file":"b/b_windows.go","line":3,"name":null,"test":false,"excluded":true,"vendored":false}
                {"package":"host.com/v","path":"os","file":"a/vendor/host.com/v/v.go","line":3,"name":null,"test":false,"excluded":false,"vendored":true}

                """,
                ""),
            folder.Path);
    }

    [Fact]
    public void Table_NamesEachPackageOnce()
    {
        folder.Write("a.go", "package p\n\nimport (\n\tf \"fmt\"\n\t\"net/http\"\n)\n").Write("a_plan9_test.go", "package p\n\nimport \"os\"\n");
        Check(
            new Result(0, "_\n  fmt       a.go:4  as f\n  net/http  a.go:5\n  os        a_plan9_test.go:3  test  excluded\n", ""),
            folder.Path, "--format", "table");
    }

    [Theory]
    [InlineData("", "c gen")]
    [InlineData("--goos windows", "win c")]
    [InlineData("--goos windows --cgo off", "win")]
    [InlineData("--goarch arm64 --tags x,y --tags z", "arm c gen y")]
    [InlineData("--go 1.19", "c")]
    public void Options_ChooseTheFiles(string options, string expected)
    {
        folder.Write("a_windows.go", "package p\nimport \"win\"\n")
            .Write("a_arm64.go", "package p\nimport \"arm\"\n")
            .Write("c.go", "package p\nimport \"c\"\nimport \"C\"\n")
            .Write("d.go", "//go:build !windows && go1.20\npackage p\nimport \"gen\"\n")
            .Write("e.go", "// +build y,z\n\npackage p\nimport \"y\"\n");
        var result = CommandLine.Run(["imports", folder.Path, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        var taken = result.Output.Split('\n').Where(line => line.Contains("\"excluded\":false", StringComparison.Ordinal)).Select(line => line.Split('"')[7]);
        Assert.Equal(expected, string.Join(' ', taken.Where(path => path != "C")));
    }

    [Fact]
    public void BadInput_IsToldAndTheRestIsDone()
    {
        folder.Write("m/go.mod", "module example.com/m\nrequire x\nreplace example.com/y => ../../y\n")
            .Write("m/a.go", "package a\nimport \"example.com/m/b\"\n")
            .Write("m/b.go", "package b\nimport \"example.com/m\"\n")
            .Write("m/c.go", "pakage c\n")
            .Write("m/\u001b[2J.go", "package a\nimport \"fmt\n")
            .Link("m/link.go", "a.go");
        var result = CommandLine.Run("imports", folder.At("m"), folder.At("nothing"));
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(2, result.Output.Split('\n').Length - 1);
        Assert.Equal(
            $"""
            goanalysis: go.mod:2:10: expected the form: require module/path v1.2.3
            goanalysis: go.mod:3: the replacement ../../y of example.com/y lies outside the repository and is not followed
            goanalysis: b.go:1: found packages a (a.go) and b (b.go) in one folder
            goanalysis: c.go:1:1: expected 'package', found pakage
            goanalysis: \x1b[2J.go: unsafe name: control character
            goanalysis: {folder.At("nothing")}: nothing found there; expected a Go file, a folder, or - for the standard input

            """,
            result.Error);
    }

    [Fact]
    public void FileAndStandardInput_AreTakenAsTheyAre()
    {
        folder.Write("go.mod", "module example.com/m\n").Write("sub/x.txt", "package p\nimport \"fmt\"\n");
        var result = CommandLine.RunWith([], "package p\nimport \"os\"\n", "imports", folder.At("sub/x.txt"), "-");
        Assert.Equal(
            $$"""
            {"package":"example.com/m/sub","path":"fmt","file":"{{folder.At("sub/x.txt")}}","line":2,"name":null,"test":false,"excluded":false,"vendored":false}
            {"package":"_","path":"os","file":"-","line":2,"name":null,"test":false,"excluded":false,"vendored":false}

            """,
            result.Output);
    }

    [Fact]
    public void PathBelowDependencies_TakesItsImportPathFromThere()
    {
        folder.Write("src/host.com/a/go.mod", "module host.com/a/v2\n").Write("src/host.com/a/a.go", "package a\nimport \"fmt\"\n");
        var result = CommandLine.Run("imports", folder.At("src/host.com/a"), "--deps", folder.At("src"));
        Assert.StartsWith("""{"package":"host.com/a","path":"fmt","file":"a.go","line":2,""", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void OutputFile_IsLeftAsItWas_WhereNoPathCouldBeRead()
    {
        var file = folder.At("out.jsonl");
        Assert.Equal(2, CommandLine.Run("imports", folder.At("nothing"), "-o", file).ExitCode);
        Assert.False(File.Exists(file));
        folder.Write("out.jsonl", "before").Write("a.go", "package a\n");
        Assert.Equal(2, CommandLine.Run("imports", folder.At("nothing"), "-o", file).ExitCode);
        Assert.Equal("before", File.ReadAllText(file));
        Assert.Equal(0, CommandLine.Run("imports", folder.At("a.go"), "-o", file).ExitCode);
        Assert.Equal("", File.ReadAllText(file));
        Assert.Equal(["a.go", "out.jsonl"], Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static void Check(Result expected, params string[] arguments) =>
        Assert.Equal(expected with { Output = expected.Output.ReplaceLineEndings("\n") }, CommandLine.Run(["imports", .. arguments]));
}
