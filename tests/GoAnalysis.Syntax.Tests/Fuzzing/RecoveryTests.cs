using GoAnalysis.Syntax.Fuzz;
using GoAnalysis.Tests;

namespace GoAnalysis.Syntax.Tests;

/// <summary>What one deleted token costs: no function but the one it is missing from. eng/recovery.sh prints the whole table.</summary>
public class RecoveryTests
{
    private const int Seed = 20261122;

    public static TheoryData<string> Layouts => [.. Enum.GetNames<Layout>()];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void ADeletedToken_LeavesTheFunctionsAroundIt(string layout)
    {
        var measure = new RecoveryMeasure(Seed);
        foreach (var file in GoSource.Files.Where((_, i) => i % 89 == 0))
        {
            measure.Measure(File.ReadAllBytes(file), Enum.Parse<Layout>(layout), 8, file);
        }

        var brace = measure.ByKind[TokenKind.RightBrace];
        Assert.True(measure.Total.Functions > 1000 && brace.Functions > 50, $"seed {Seed}: only {measure.Total.Functions} and {brace.Functions} functions were looked for");
        Assert.True(measure.Total.Share >= 0.95, $"seed {Seed}: {measure.Total.Share:P1} of the functions are left without some token");
        Assert.True(brace.Share >= 0.9, $"seed {Seed}: {brace.Share:P1} of the functions are left without a brace");
    }

    [Theory]
    [InlineData(Layout.Gofmt, "package p\n\nvar x = `a\nb`\n\nfunc f() {\n\tg()\n}\n")]
    [InlineData(Layout.Indented, "\tpackage p\n\n\tvar x = `a\nb`\n\n\tfunc f() {\n\t\tg()\n\t}\n")]
    [InlineData(Layout.OneLine, "package p; var x = `a\nb`; func f() {\n\tg()\n}\n")]
    [InlineData(Layout.CarriageReturns, "package p\r\n\r\nvar x = `a\r\nb`\r\n\r\nfunc f() {\r\n\tg()\r\n}\r\n")]
    internal void Layouts_ChangeWhereDeclarationsStart(Layout layout, string expected)
    {
        var source = "package p\n\nvar x = `a\nb`\n\nfunc f() {\n\tg()\n}\n"u8.ToArray();

        Assert.Equal(expected, System.Text.Encoding.UTF8.GetString(RecoveryMeasure.LayOut(source, layout)));
    }
}
