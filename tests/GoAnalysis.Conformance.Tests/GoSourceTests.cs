using System.Buffers;
using System.Diagnostics;
using System.Text;
using GoAnalysis.Syntax;
using GoAnalysis.Tests;

namespace GoAnalysis.Conformance.Tests;

/// <summary>
/// Holds the parser against Go's own, over Go's own source: what go/parser accepts is accepted, what it refuses is refused, and the tree is go/ast's to
/// the last offset. Set-up installs both; where they are missing the test fails.
/// </summary>
public sealed class GoSourceTests : IDisposable
{
    private readonly DirectoryInfo work = Directory.CreateTempSubdirectory("goanalysis-oracle");

    [Fact]
    public void EveryFileOfGosSource_HasTheTreeThatGoGivesIt()
    {
        var source = GoSource.Folder;
        var oracle = Run("go", ["build", "-o", Path.Combine(work.FullName, "goast"), Checkout.PathOf("eng/oracles/goast/main.go")]);
        Assert.True(oracle.ExitCode == 0, oracle.Error);
        var dump = Run(Path.Combine(work.FullName, "goast"), [source]);
        Assert.True(dump.ExitCode == 0, dump.Error);

        var files = 0;
        var differing = new List<string>();
        var accepted = new List<string>();
        ReadOnlySpan<byte> remaining = dump.Output;
        while (!remaining.IsEmpty)
        {
            var (path, expected) = NextFile(ref remaining);
            var tree = GoSyntaxTree.Parse(File.ReadAllBytes(Path.Combine(source, path)), path);
            var isRefused = expected.SequenceEqual("!reject\n"u8);
            files++;
            if (isRefused && !tree.HasErrors)
            {
                accepted.Add(path);
            }
            else if (!isRefused && (tree.HasErrors || !Dump(tree).SequenceEqual(expected)))
            {
                differing.Add(path);
            }
        }

        Assert.True(files > 5000, $"only {files} files were compared");
        Assert.Empty(differing);
        Assert.Empty(accepted);
    }

    [Fact]
    public void EveryDeclarationOfGosSource_HasTheDocumentationThatGoGivesIt()
    {
        var source = GoSource.Folder;
        var oracle = Run("go", ["build", "-o", Path.Combine(work.FullName, "godoc"), Checkout.PathOf("eng/oracles/godoc/main.go")]);
        Assert.True(oracle.ExitCode == 0, oracle.Error);
        var dump = Run(Path.Combine(work.FullName, "godoc"), [source]);
        Assert.True(dump.ExitCode == 0, dump.Error);

        var documented = 0;
        var differing = new List<string>();
        ReadOnlySpan<byte> remaining = dump.Output;
        while (!remaining.IsEmpty)
        {
            var (path, lines) = NextFile(ref remaining);
            var expected = Encoding.UTF8.GetString(lines).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var actual = Documentation(GoSyntaxTree.Parse(File.ReadAllBytes(Path.Combine(source, path)), path));
            documented += expected.Length;
            if (!expected.Order(StringComparer.Ordinal).SequenceEqual(actual.Order(StringComparer.Ordinal)))
            {
                differing.Add(path);
            }
        }

        Assert.True(documented > 30_000, $"only {documented} declarations were compared");
        Assert.Empty(differing);
    }

    public void Dispose() => work.Delete(recursive: true);

    /// <summary>Takes one file off a dump: its path, and the lines below it.</summary>
    private static (string Path, byte[] Lines) NextFile(ref ReadOnlySpan<byte> dump)
    {
        var headerEnd = dump.IndexOf((byte)'\n');
        var next = dump[headerEnd..].IndexOf("\n# "u8);
        var length = next < 0 ? dump.Length : headerEnd + next + 1;
        var file = (Encoding.UTF8.GetString(dump[2..headerEnd]), dump[(headerEnd + 1)..length].ToArray());
        dump = dump[length..];
        return file;
    }

    /// <summary>The lines of eng/oracles/godoc for a tree.</summary>
    private static List<string> Documentation(GoSyntaxTree tree)
    {
        var lines = new List<string>();
        var cursor = new SyntaxCursor(tree.Root);
        do
        {
            var node = cursor.Current;
            var kind = node.Kind switch
            {
                SyntaxKind.SourceFile => "file",
                SyntaxKind.FunctionDeclaration or SyntaxKind.MethodDeclaration or SyntaxKind.ImportDeclaration or SyntaxKind.ConstDeclaration
                    or SyntaxKind.VarDeclaration or SyntaxKind.TypeDeclaration => "decl",
                SyntaxKind.ImportSpec or SyntaxKind.ConstSpec or SyntaxKind.VarSpec or SyntaxKind.TypeSpec
                    when node.Parent.As<DeclarationGroupSyntax>().IsGrouped => "spec",
                SyntaxKind.FieldDeclaration or SyntaxKind.MethodElement or SyntaxKind.TypeElement => "field",
                _ => null,
            };
            if (kind is not null && node.GetDocumentation() is { Exists: true } documentation)
            {
                lines.Add($"{kind} {node.Start} {documentation.Span.Start} {Convert.ToHexStringLower(Encoding.UTF8.GetBytes(documentation.GetText()))}");
            }
        }
        while (cursor.MoveToNext());
        return lines;
    }

    private static ReadOnlySpan<byte> Dump(GoSyntaxTree tree)
    {
        var output = new ArrayBufferWriter<byte>();
        GoAstDump.Write(tree, output);
        return output.WrittenSpan;
    }

    private static (int ExitCode, byte[] Output, string Error) Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GO111MODULE"] = "off";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return (process.ExitCode, output.ToArray(), error.Result);
    }
}
