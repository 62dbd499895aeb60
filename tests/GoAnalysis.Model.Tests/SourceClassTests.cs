namespace GoAnalysis.Model.Tests;

public class SourceClassTests
{
    /// <summary>Evidence is sorted by the number of its class, so the order is part of docs/contracts.md.</summary>
    [Fact]
    public void Order_IsThatOfTheContract() =>
        Assert.Equal(
            [SourceClass.Production, SourceClass.Test, SourceClass.Example, SourceClass.Generated, SourceClass.Vendored, SourceClass.Copied],
            Enum.GetValues<SourceClass>().Order());
}
