using System.Text;

namespace GoAnalysis.Git.Tests;

public class PathOrderTests
{
    [Fact]
    public void AnyTwoPaths_AreOrderedAsTheirBytes()
    {
        string[] paths = ["", "a", "a/b", "a-b", "a.go", "a0", "A", "é", "\uffff", "\ue000", "\ud7ff", "\U00010000", "\U0001F600", "\U0010FFFF", "x\U0001F600y", "x\uf8ffy"];
        foreach (var x in paths)
        {
            foreach (var y in paths)
            {
                var expected = Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y));
                Assert.Equal(Math.Sign(expected), Math.Sign(PathOrder.Instance.Compare(x, y)));
            }
        }
    }
}
