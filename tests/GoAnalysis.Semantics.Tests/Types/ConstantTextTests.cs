using System.Text;
using GoAnalysis.Semantics.Tests.Packages;

namespace GoAnalysis.Semantics.Tests.Types;

public sealed class ConstantTextTests
{
    [Theory]
    [InlineData("\"a\" + \"b\" + \"c\"", "abc")]
    [InlineData("\"a\" + (\"b\" + (\"\" + \"c\")) + \"\"", "abc")]
    [InlineData("\"\" + \"\"", "")]
    [InlineData("d + d + d", "xyxyxy")]
    public void Strings_AreJoinedInOrder(string expression, string expected) =>
        Assert.Equal(expected, TextOf($"const d = \"x\" + \"y\"\nconst c = {expression}\n"));

    [Fact]
    public void LongChain_AllocatesInProportionToItsLength()
    {
        // Each of the 5,000 parts is a constant too: copied one by one they would take 500 MB.
        var source = "const c = " + string.Join(" +\n", Enumerable.Repeat($"\"{new string('x', 20)}\"", 5_000)) + "\n";
        TextOf("const c = \"\"\n");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(100_000, TextOf(source)!.Length);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("\"\"")]
    public void Doubling_IsUnknownOrShort(string first)
    {
        var source = new StringBuilder($"const c0 = {first}\n");
        for (var index = 1; index <= 60; index++)
        {
            source.Append(System.Globalization.CultureInfo.InvariantCulture, $"const c{index} = c{index - 1} + c{index - 1}\n");
        }

        Assert.Equal(first == "\"\"" ? "" : null, TextOf(source.Append("const c = c60\n").ToString()));
    }

    private static string? TextOf(string declarations)
    {
        var workspace = GoWorkspace.OfFile("c.go", Encoding.UTF8.GetBytes("package p\n" + declarations), new MemoryFiles(""));
        var constant = Assert.IsType<ConstantSymbol>(workspace.GetCompilation(workspace.Folders[0])!.Package.Find("c"));
        return constant.Value?.Text;
    }
}
