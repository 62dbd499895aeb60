using System.Text;
using GoAnalysis.Model;

namespace GoAnalysis.Scanning.Tests;

public sealed class ParsePipelineTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("goanalysis-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Run_ManyFiles_AreDumpedInByteOrder()
    {
        // More than one batch, in folders whose order by name is not the order of the whole path.
        var names = Enumerable.Range(0, 600).Select(number => $"{(number % 3 == 0 ? "a" : number % 3 == 1 ? "a-b" : "a/b")}/f{number:000}.go").ToList();
        names.ForEach(name => Write(name, "package p\n"));
        var (outcome, text) = Run(ParseDump.GoAst, folder);
        var heads = text.Split('\n').Where(line => line.StartsWith('#')).Select(line => line[2..]);
        Assert.Equal(names.Order(StringComparer.Ordinal), heads);
        Assert.Equal(600, outcome.Summary.Files);
        Assert.Equal(600 * 10, outcome.Summary.Bytes);
    }

    [Fact]
    public void Find_TakesWhatTheContractSays()
    {
        foreach (var name in new[] { "a.go", "testdata/t.go", "vendor/v.go", "_x/u.go", ".x/d.go", ".git/g.go", "go.mod", "b.txt", "x.go/inner.go", ".go" })
        {
            Write(name, "package p\n");
        }

        File.CreateSymbolicLink(Path.Join(folder, "link.go"), "a.go");
        Directory.CreateSymbolicLink(Path.Join(folder, "loop"), ".");
        var sources = ParsePipeline.OfDisk(NoInput).Find([folder]);
        Assert.Equal([".go", ".x/d.go", "_x/u.go", "a.go", "testdata/t.go", "vendor/v.go", "x.go/inner.go"], sources.Files.Select(file => file.Path));
        Assert.Empty(sources.Unreadable);
    }

    [Fact]
    public void Find_NamedFiles_AreShownAsGivenWhateverTheirEnding()
    {
        Write("notes.txt", "package p\n");
        File.CreateSymbolicLink(Path.Join(folder, "link"), "notes.txt");
        var (outcome, text) = Run(ParseDump.GoAst, Path.Join(folder, "notes.txt"), Path.Join(folder, "link"));
        Assert.Equal(2, outcome.Summary.Files);
        Assert.StartsWith($"# {folder}/notes.txt\nFile 0 9\n", text, StringComparison.Ordinal);
        Assert.Empty(outcome.Unreadable);
    }

    [Fact]
    public void Run_WhatCannotBeRead_IsNamedAndTheRestIsDone()
    {
        Write("a.go", "package p\n");
        var missing = Path.Join(folder, "missing.go");
        var (outcome, _) = Run(ParseDump.None, missing, folder);
        Assert.Equal(1, outcome.Summary.Files);
        Assert.Equal(missing, Assert.Single(outcome.Unreadable).Path);
    }

    [Fact]
    public void Run_FileThatVanishes_IsNamed()
    {
        Write("a.go", "package p\n");
        var sources = ParsePipeline.OfDisk(NoInput).Find([folder]);
        File.Delete(Path.Join(folder, "a.go"));
        var outcome = ParsePipeline.Run(sources, ParseDump.None, Stream.Null);
        Assert.Equal(new SkippedFile("a.go", "not there"), Assert.Single(outcome.Unreadable));
        Assert.Equal(0, outcome.Summary.Files);
    }

    [Fact]
    public void Run_StandardInput_IsADash()
    {
        using var output = new MemoryStream();
        var sources = ParsePipeline.OfDisk(() => "package p\n"u8.ToArray()).Find(["-"]);
        ParsePipeline.Run(sources, ParseDump.GoAst, output);
        Assert.Equal("# -\nFile 0 9\nIdent 8 9\n", Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public void Run_SyntaxErrors_AreRejectedInADumpAndListedInTheSummary()
    {
        Write("bad.go", "package p\n\nvar x = )\n");
        Write("good.go", "package p\n");
        var (outcome, text) = Run(ParseDump.GoAst, folder);
        Assert.Equal("# bad.go\n!reject\n# good.go\nFile 0 9\nIdent 8 9\n", text);
        Assert.Equal(1, outcome.Summary.WithErrors);
        Assert.Equal(("bad.go", 3), (outcome.Summary.Errors[0].File, outcome.Summary.Errors[0].Line));
    }

    [Fact]
    public void Run_Cancelled_Stops()
    {
        Write("a.go", "package p\n");
        var sources = ParsePipeline.OfDisk(NoInput).Find([folder]);
        Assert.ThrowsAny<OperationCanceledException>(() =>
            ParsePipeline.Run(sources, ParseDump.None, Stream.Null, null, new CancellationToken(canceled: true)));
    }

    private static byte[] NoInput() => throw new InvalidOperationException("the standard input was not asked for");

    private static (ParseOutcome Outcome, string Text) Run(ParseDump dump, params string[] paths)
    {
        using var output = new MemoryStream();
        var outcome = ParsePipeline.Run(ParsePipeline.OfDisk(NoInput).Find(paths), dump, output);
        return (outcome, Encoding.UTF8.GetString(output.ToArray()));
    }

    private void Write(string name, string text)
    {
        var path = Path.Join(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
