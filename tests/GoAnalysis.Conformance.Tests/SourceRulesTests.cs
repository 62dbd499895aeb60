using System.Text.RegularExpressions;

namespace GoAnalysis.Conformance.Tests;

/// <summary>Rules that hold for every source file.</summary>
public partial class SourceRulesTests
{
    [Fact]
    public void GeneratedParsers_NeverCallAdaptivePredict()
    {
        var generated = Checkout.Files("src", "*.cs").Where(file => file.Contains("/Generated/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(generated);
        Assert.DoesNotContain(generated, file => Checkout.Read(file).Contains("AdaptivePredict", StringComparison.Ordinal));
    }

    /// <summary>A catch block that does nothing must say why.</summary>
    [Fact]
    public void Code_HoldsNoSleepsSkipsOrSwallowedExceptions()
    {
        var found = from file in OurCode()
                    from Match match in Forbidden().Matches(Checkout.Read(file))
                    select $"{file}: {match.Value}";
        Assert.Empty(found);
    }

    [Fact]
    public void Code_HoldsNoUnfinishedNotes()
    {
        var found = from file in OurCode()
                    where UnfinishedNote().IsMatch(Checkout.Read(file))
                    select file;
        Assert.Empty(found);
    }

    // This file is left out: it has to name what it looks for. Generated code has an author of its own.
    private static IEnumerable<string> OurCode() =>
        Checkout.Files("src", "*.cs").Concat(Checkout.Files("tests", "*.cs"))
            .Where(file => !file.Contains("/Generated/", StringComparison.Ordinal) && !file.EndsWith($"/{nameof(SourceRulesTests)}.cs", StringComparison.Ordinal));

    [GeneratedRegex(@"Thread\.Sleep|\bSkip\s*=\s*""|catch\s*(\([^)]*\))?\s*(when\s*\([^)]*\))?\s*\{\s*\}")]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"//[^\n]*\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex UnfinishedNote();
}
