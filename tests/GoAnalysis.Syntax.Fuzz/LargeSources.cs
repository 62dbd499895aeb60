using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace GoAnalysis.Syntax.Fuzz;

/// <summary>Sources of tens of megabytes: time, memory, and whether positions at their ends are right.</summary>
internal static class LargeSources
{
    private const int LineBytes = 20_000_000;
    private const int FileBytes = 100_000_000;

    private static readonly (string Name, Func<string, byte[]> Make, bool IsGo)[] Shapes =
    [
        ("20 MB, one string", _ => Line("var x = \"", "a", "\""), true),
        ("20 MB, one string of escapes", _ => Line("var x = \"", "\\n", "\""), true),
        ("20 MB, one raw string", _ => Line("var x = `", "a", "`"), true),
        ("20 MB, one comment", _ => Line("/* ", "a ", "*/ var x int"), true),
        ("20 MB, one identifier", _ => Line("var ", "a", " int"), true),
        ("20 MB, one number", _ => Line("var x = 1", "0", ""), true),
        ("20 MB, a+a+…", _ => Line("var x = a", "+a", ""), true),
        ("20 MB, a*b+c+a*b+…", _ => Line("var x = a", "*b+c", ""), true),
        ("20 MB, a.a.…", _ => Line("var x = a", ".a", ""), true),
        ("20 MB, f()()…", _ => Line("var x = f", "()", ""), true),
        ("20 MB, ------x", _ => Line("var x = ", "- ", "x"), false),
        ("20 MB, else if", _ => Line("func f() { if x {}", " else if x {}", "}"), true),
        ("20 MB, one list", _ => Line("var x = []int{", "1,", "}"), true),
        ("20 MB, statements", _ => Line("func f() { ", "x = y; ", "}"), true),
        ("20 MB, functions", _ => Line("", "func f() { x() }; ", ""), true),
        ("20 MB, open brackets", _ => Line("var x = ", "(", ""), false),
        ("20 MB, closing brackets", _ => Line("func f() { ", "}", ""), false),
        ("20 MB, errors", _ => Line("func f() { ", "x y z ", "}"), false),
        ("20 MB, broken functions", _ => Line("", "func f() { x y }\n", ""), false),
        ("20 MB, NUL", _ => Line("", "\0", ""), false),
        ("20 MB, quotes", _ => Line("var x = ", "'", ""), false),
        ("100 MB, one raw string", _ => Fill(FileBytes, "var x = `", "a\n", "`"), true),
        ("100 MB of Go's source", Copies, true),
    ];

    /// <summary>Names of the shapes.</summary>
    public static IEnumerable<string> Names => Shapes.Select(shape => shape.Name);

    /// <summary>Parses one shape in this process, whose peak of memory is then the shape's, and prints a row.</summary>
    /// <param name="name">The shape.</param>
    /// <param name="corpus">A folder of Go files that the shape of copies is made from.</param>
    public static bool Run(string name, string corpus)
    {
        var (_, make, isGo) = Shapes.Single(shape => shape.Name == name);
        var source = make(corpus);
        var clock = Stopwatch.StartNew();
        var tree = GoSyntaxTree.Parse(source);
        var milliseconds = clock.Elapsed.TotalMilliseconds;
        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        var problem = tree.HasErrors == isGo ? $"{tree.Diagnostics.Count} errors" : Problem(tree);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {source.Length / 1e6:0.0} | {tree.TokenCount:N0} | {tree.NodeCount:N0} | {milliseconds:N0} | {source.Length / 1e3 / milliseconds:0.0} | {peak / 1e6:N0} | {problem} |"));
        return problem.Length == 0;
    }

    /// <summary>Checks the arrays, and the positions of the last tokens by counting lines without the library.</summary>
    private static string Problem(GoSyntaxTree tree)
    {
        try
        {
            TreeCheck.Run(tree);
        }
        catch (ViolationException violation)
        {
            return violation.Message;
        }

        var source = tree.Source.Span;
        for (var i = Math.Max(0, tree.TokenCount - 3); i < tree.TokenCount; i++)
        {
            var start = tree.Token(i).Span.Start;
            var before = source[..start];
            // A line feed at the very end starts no line.
            before = start == source.Length && source[^1] == '\n' ? before[..^1] : before;
            var expected = new LinePosition(1 + before.Count((byte)'\n'), start - before.LastIndexOf((byte)'\n'));
            if (tree.GetPosition(start) != expected)
            {
                return $"token {i} is said to be at {tree.GetPosition(start)}, and is at {expected}";
            }
        }

        return "";
    }

    private static byte[] Line(string before, string repeated, string after) => Fill(LineBytes, before, repeated, after);

    private static byte[] Fill(int length, string before, string repeated, string after)
    {
        var (head, piece, tail) = (Encoding.UTF8.GetBytes("package p; " + before), Encoding.UTF8.GetBytes(repeated), Encoding.UTF8.GetBytes(after + "\n"));
        var source = new byte[head.Length + (length / piece.Length * piece.Length) + tail.Length];
        head.CopyTo(source, 0);
        for (var at = head.Length; at < source.Length - tail.Length; at += piece.Length)
        {
            piece.CopyTo(source, at);
        }

        tail.CopyTo(source, source.Length - tail.Length);
        return source;
    }

    /// <summary>The declarations of a folder's files behind one package clause, again and again.</summary>
    private static byte[] Copies(string corpus)
    {
        using var output = new MemoryStream(FileBytes + (1 << 20));
        output.Write("package p\n"u8);
        var files = Directory.EnumerateFiles(corpus, "*.go", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var declarations = files.Select(file => GoSyntaxTree.ParseFile(file)).Where(tree => !tree.HasErrors).Select(Declarations).ToArray();
        for (var i = 0; output.Length < FileBytes; i++)
        {
            output.Write(declarations[i % declarations.Length]);
            output.WriteByte((byte)'\n');
        }

        return output.ToArray();
    }

    /// <summary>What stands behind the imports, which may stand at the start of a file only.</summary>
    private static byte[] Declarations(GoSyntaxTree tree)
    {
        var end = tree.Root.Children.Where(child => child.Kind is SyntaxKind.PackageClause or SyntaxKind.ImportDeclaration).Max(child => child.EndToken);
        return tree.Source.Span[tree.Token(end).Span.Start..].ToArray();
    }
}
