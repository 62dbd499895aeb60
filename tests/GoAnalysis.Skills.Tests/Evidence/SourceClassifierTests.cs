using GoAnalysis.Model;

namespace GoAnalysis.Skills.Tests.Evidence;

public sealed class SourceClassifierTests
{
    [Theory]
    [InlineData("main.go", false, SourceClass.Production)]
    [InlineData("vendor.go", false, SourceClass.Production)]
    [InlineData("a/test.go", false, SourceClass.Production)]
    [InlineData("vendored/x.go", false, SourceClass.Production)]
    [InlineData("a/x_test.go", false, SourceClass.Test)]
    [InlineData("_test.go", false, SourceClass.Test)]
    [InlineData("a/testdata/b/x.go", false, SourceClass.Test)]
    [InlineData("examples/x.go", false, SourceClass.Example)]
    [InlineData("_example/x.go", false, SourceClass.Example)]
    [InlineData("examples/x_test.go", false, SourceClass.Test)]
    [InlineData("x.pb.go", true, SourceClass.Generated)]
    [InlineData("x.pb.go", false, SourceClass.Production)]
    [InlineData("mock_test.go", true, SourceClass.Generated)]
    [InlineData("vendor/a/x_test.go", true, SourceClass.Vendored)]
    [InlineData("a/third_party/examples/x.go", false, SourceClass.Vendored)]
    [InlineData("Godeps/_workspace/src/a/x.go", false, SourceClass.Vendored)]
    public void FirstClassThatFits_Wins(string file, bool isGenerated, SourceClass expected) =>
        Assert.Equal(expected, SourceClassifier.Classify(file, isGenerated));
}
