using GoAnalysis.Analysis.Testing;

namespace GoAnalysis.Analyzers.Tests;

public class TestsTests
{
    [Theory]
    [InlineData("{|GO1015:func Testparse|}(t *testing.T) {}", "Testparse has malformed name: first letter after 'Test' must not be lowercase")]
    [InlineData("{|GO1015:func TestGeneric|}[P any](t *testing.T) {}", "TestGeneric has type parameters: it will not be run by go test as a TestXXX function")]
    [InlineData("func Test_parse(t *testing.T) {}")]
    [InlineData("func Testparse(t *testing.B) {}")]
    [InlineData("func Testparse(t *testing.T) int { return 0 }")]
    [InlineData("func ExampleT() {}")]
    [InlineData("func ExampleT_Method_suffix() {}")]
    [InlineData("func ExampleT_Promoted() {}")]
    [InlineData("func ExampleReader_Read() {}")]
    [InlineData("{|GO1015:func ExampleU|}() {}", "ExampleU refers to unknown identifier: U")]
    [InlineData("{|GO1015:func ExampleT_None|}() {}", "ExampleT_None refers to unknown field or method: T.None")]
    [InlineData("{|GO1015:func ExampleT_Method_Suffix|}() {}", "ExampleT_Method_Suffix has malformed example suffix: Suffix")]
    [InlineData("{|GO1015:func Example_Suffix|}() {}", "Example_Suffix has malformed example suffix: Suffix")]
    [InlineData("{|GO1015:func Example|}(int) {}", "Example should be niladic")]
    [InlineData("func Example() {\n\t// x\n\n\t// Output:\n\t// x\n}")]
    [InlineData("func Example() {\n\t{|GO1015:// unordered OUTPUT: x|}\n\n\t// more\n}", "output comment block must be the last comment block")]
    [InlineData("func Example() {\n\tprintln() {|GO1015:// Output: x|}\n\t// more\n}", "output comment block must be the last comment block")]
    [InlineData("func FuzzX(f *testing.F) { f.Add({|GO1015:'a'|}); f.Fuzz(func(t *testing.T, s string) {}) }", "mismatched type in call to (*testing.F).Add: rune, fuzz target expects string")]
    [InlineData("func FuzzX(f *testing.F) { f.Fuzz(func(t *testing.T, a int, b, c {|GO1015:{|GO1015:uintptr|}|}) {}) }",
        "fuzzing arguments can only have the following types: string, bool, float32, float64, int, int8, int16, int32, int64, uint, uint8, uint16, uint32, uint64, []byte",
        "fuzzing arguments can only have the following types: string, bool, float32, float64, int, int8, int16, int32, int64, uint, uint8, uint16, uint32, uint64, []byte")]
    [InlineData("func FuzzX(f *testing.F) { f.Fuzz({|GO1015:3|}) }", "argument to Fuzz must be a function")]
    public void TestFile_IsChecked(string declaration, params string[] messages) =>
        new AnalyzerTest(new TestsAnalyzer()) { Files = [("p_test.go", Source("", declaration))], Messages = messages }.Run();

    [Fact]
    public void OtherFile_IsLeftAlone() => AnalyzerVerifier.Verify<TestsAnalyzer>(Source("", "func Testparse(t *testing.T) {}"));

    [Fact]
    public void WhatAnUnseenPackageMayDeclare_IsNotReported() =>
        new AnalyzerTest(new TestsAnalyzer()) { Files = [("p_test.go", Source("import _ \"example.com/unseen\"", "func ExampleU() {}"))] }.Run();

    private static string Source(string import, string declaration) => $$"""
        package p

        import . "io"
        import "testing"
        {{import}}

        var _ = testing.Short
        var _ Reader

        type base struct{}

        func (base) Promoted() {}

        type T struct{ base }

        func (*T) Method() {}

        {{declaration}}
        """;
}
