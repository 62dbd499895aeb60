using GoAnalysis.Analysis.Testing;

namespace GoAnalysis.Analyzers.Tests;

public class StructTagTests
{
    [Theory]
    [InlineData("{|GO1009:A|} int \"x:\\\"a\\\"y:\\\"b\\\"\"", "struct field tag `x:\"a\"y:\"b\"` not compatible with reflect.StructTag.Get: key:\"value\" pairs not separated by spaces")]
    [InlineData("{|GO1009:A|} int \"a\\n\"", "struct field tag \"a\\n\" not compatible with reflect.StructTag.Get: bad syntax for struct tag pair")]
    [InlineData("{|GO1009:A|} int `x:y`", "struct field tag `x:y` not compatible with reflect.StructTag.Get: bad syntax for struct tag value")]
    [InlineData("{|GO1009:A|} int ` :\"x\"`", "struct field tag ` :\"x\"` not compatible with reflect.StructTag.Get: bad syntax for struct tag key")]
    [InlineData("{|GO1009:A|} int `asn1:\"a b\"`", "struct field tag `asn1:\"a b\"` not compatible with reflect.StructTag.Get: suspicious space in struct tag value")]
    [InlineData("{|GO1009:a|} int `json:\"x\"`", "struct field a has json tag but is not exported")]
    [InlineData("{|GO1009:_|} int `xml:\"x\"`", "struct field _ has xml tag but is not exported")]
    [InlineData("A int `json:\"x\"`; {|GO1009:B|} int `json:\"x,omitempty\"`", "struct field B repeats json tag \"x\" also at p.go:11")]
    [InlineData("A int `json:\"x\"`; {|GO1009:*Base|} `json:\"x\"`", "struct field Base repeats json tag \"x\" also at p.go:11")]
    [InlineData("Base; {|GO1009:Other|}", "struct field X repeats json tag \"x\" also at p.go:3")]
    [InlineData("A int `json:\"x\"`; Base")]
    [InlineData("*Base; Other")]
    [InlineData("A int `xml:\"x\"`; B int `xml:\"x,attr\"`")]
    [InlineData("A int `json:\"a b\" x:\"\"   y:\"\" `")]
    [InlineData("a int `json:\"-\"`")]
    [InlineData("A int")]
    public void Tag_IsChecked(string fields, params string[] messages) =>
        new AnalyzerTest(new StructTagAnalyzer())
        {
            Files = [("p.go", $"package p\n\ntype Base struct{{ X int `json:\"x\"` }}\ntype Other struct{{ X int `json:\"x\"` }}\n\n\n\n\n\ntype T struct {{\n{fields}\n}}\n")],
            Messages = messages,
        }.Run();

    [Theory]
    [InlineData("encoding/json")]
    [InlineData("encoding/xml")]
    public void PackagesThatReadTags_AreLeftAlone(string importPath) =>
        new AnalyzerTest(new StructTagAnalyzer()) { Files = [("p.go", "package p\n\ntype T struct { A int `x` }\n")], ImportPath = importPath }.Run();

    /// <summary>Each type embeds the one below it twice over, so that there are 2^40 paths to the innermost field.</summary>
    [Fact]
    public void EmbeddingThatMultiplies_EndsInTime()
    {
        var types = Enumerable.Range(0, 40).Select(static i => $"type A{i} struct {{ A{i + 1}; B{i + 1} }}\ntype B{i} struct {{ A{i + 1}; B{i + 1} }}\n");
        AnalyzerVerifier.Verify<StructTagAnalyzer>($"package p\n\n{string.Concat(types)}type A40 struct{{}}\ntype B40 struct{{}}\n");
    }
}
