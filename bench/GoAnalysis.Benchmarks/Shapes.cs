using System.Text;
using GoAnalysis.Syntax;

namespace GoAnalysis.Benchmarks;

/// <summary>A family of inputs of one shape.</summary>
/// <param name="Name">Its group and what is repeated.</param>
/// <param name="Make">Makes the input of some units.</param>
internal sealed record Shape(string Name, Func<int, byte[]> Make);

/// <summary>Inputs that grow in one way each: wide, deep, chained, broken.</summary>
internal static class Shapes
{
    private const int Seed = 20261122;

    public static IReadOnlyList<Shape> All { get; } =
    [
        Repeat("wide: functions", "", "func f(a int, b string) (int, error) { return g(a, b), nil }\n", ""),
        Repeat("wide: variables of one group", "var (\n", "\tx, y = 1, \"two\" // three\n", ")\n"),
        Repeat("wide: elements of one literal", "var x = []T{\n", "\t{Name: \"a\", Size: 1 << 3},\n", "}\n"),
        Repeat("wide: statements of one function", "func f() {\n", "\tif x := g(); x > 0 { y = append(y, x) }\n", "}\n"),
        Repeat("wide: parameters of one function", "func f(", "a, b int, ", ") {}\n"),
        Repeat("wide: cases of one switch", "func f() {\nswitch x {\n", "case 1, 2: return\n", "}\n}\n"),
        Repeat("wide: comments", "", "// One line.\n/* Two\nlines. */\n", ""),
        Nested("deep: parentheses", "var x = ", "(", "1", ")"),
        Nested("deep: blocks", "func f() ", "{", "", "}"),
        Nested("deep: function literals", "var x = ", "func() { g(", "", ") }"),
        Nested("deep: literals", "var x = T", "{a: b", "{}", "}"),
        Nested("deep: types", "var x ", "map[k]func(", "int", ")"),
        Nested("deep: calls and indices", "var x = ", "f(a[", "1", "])"),
        Repeat("chain: operators", "var x = 1", " + 2 * 3 == 4 || a && b < c", "\n"),
        Repeat("chain: else if", "func f() {\nif a { b() }", " else if c { d() }", "\n}\n"),
        Repeat("chain: selectors", "var x = a", ".b", "\n"),
        Repeat("chain: calls", "var x = a", "(b)[c].d", "\n"),
        Repeat("chain: labels", "func f() {\n", "L:\n", "}\n"),
        Repeat("broken: every function", "", "func f() { x := := 1; g(a b) }\n", ""),
        Repeat("broken: every line of one function", "func f() {\n", "\tx = = 1\n", "}\n"),
        Repeat("broken: missing braces", "", "func f() { if x { g()\n", ""),
        Repeat("broken: unclosed parentheses", "var x = ", "(", ""),
        Repeat("broken: unclosed brackets of all sorts", "var x = ", "f([]T{func() {", ""),
        Repeat("broken: closing braces", "", "}", ""),
        Repeat("broken: keywords", "", "func if else case ", ""),
        Repeat("broken: unterminated strings", "", "var x = \"a\n", ""),
        Repeat("broken: openings of comments", "", "/* ", ""),
        new("broken: bytes", static units => RandomBytes(units)),
        new("broken: bytes of ASCII", static units => [.. RandomBytes(units).Select(static value => (byte)(value & 0x7F))]),
    ];

    /// <summary>How many units make an input of at least some size.</summary>
    public static int UnitsFor(Shape shape, int bytes)
    {
        var units = 1;
        while (shape.Make(units).Length < bytes)
        {
            units *= 2;
        }

        return units;
    }

    private static Shape Repeat(string name, string before, string unit, string after) =>
        new(name, units => Encoding.UTF8.GetBytes(
            new StringBuilder("package p\n\n").Append(before).Insert(11 + before.Length, unit, units).Append(after).ToString()));

    /// <summary>Declarations that nest as deep as is accepted, one behind the other.</summary>
    private static Shape Nested(string name, string before, string open, string middle, string close)
    {
        string Declaration(int depth) =>
            new StringBuilder(before).Insert(before.Length, open, depth).Append(middle)
                .Insert(before.Length + (open.Length * depth) + middle.Length, close, depth).Append('\n').ToString();
        var deepest = new Lazy<string>(() => Declaration(DeepestAccepted(Declaration)));
        return new Shape(name, units => Repeat(name, "", deepest.Value, "").Make(units));
    }

    private static int DeepestAccepted(Func<int, string> declaration)
    {
        var (low, high) = (1, GoParseOptions.Default.MaximumDepth + 1);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (GoSyntaxTree.ParseText("package p\n\n" + declaration(middle)).HasErrors)
            {
                high = middle;
            }
            else
            {
                low = middle;
            }
        }

        return low;
    }

    private static byte[] RandomBytes(int count)
    {
        var bytes = new byte[count];
        new Random(Seed).NextBytes(bytes);
        return bytes;
    }
}
