using System.Text;

namespace GoAnalysis.Syntax.Tests;

public class PositionTests
{
    public static TheoryData<byte[]> Sources =>
    [
        [], [.. "a"u8], [.. "\n"u8], [.. "a\n"u8], [.. "a\n\nb"u8], [.. "é😀x\n\r\n\u4e16"u8], [.. "\uFEFFa\n"u8],
        [.. "a"u8, 0xFF, 0xC3, .. "\nb"u8, 0xF0, 0x9F, 0x98], [0xE4, 0xB8, .. "\n"u8, 0x80],
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Positions_LeadBackToTheirOffset(byte[] source)
    {
        var tree = GoSyntaxTree.Parse(source);
        for (var offset = 0; offset <= source.Length; offset++)
        {
            var position = tree.GetPosition(offset);
            Assert.Equal(offset, tree.GetOffset(position));
            Assert.Equal(offset - tree.Lines.GetStart(position.Line) + 1, position.Column);
        }
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Utf16Columns_CountWhatDotNetReads(byte[] source)
    {
        var tree = GoSyntaxTree.Parse(source);
        for (var offset = 0; offset <= source.Length; offset++)
        {
            var position = tree.GetUtf16Position(offset);
            var start = tree.Lines.GetStart(position.Line);
            var back = tree.GetOffsetOfUtf16(position);

            // Inside a character it is the character's start that a column leads back to.
            Assert.InRange(back, start, offset);
            Assert.Equal(position, tree.GetUtf16Position(back));
            Assert.Equal(Encoding.UTF8.GetCharCount(source, start, back - start) + 1, position.Column);
        }
    }

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(1, 2, 2)]
    [InlineData(1, 3, 2)]
    [InlineData(1, 4, 6)]
    [InlineData(2, 1, 7)]
    [InlineData(2, 2, 8)]
    public void Utf16Columns_LeadToOffsets(int line, int column, int expected) =>
        Assert.Equal(expected, GoSyntaxTree.ParseText("é😀\nx").GetOffsetOfUtf16(new LinePosition(line, column)));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 3)]
    [InlineData(2, 3)]
    [InlineData(1, int.MaxValue)]
    public void PlacesThatAreNot_AreRefused(int line, int column)
    {
        var tree = GoSyntaxTree.ParseText("a\nb");

        Assert.Throws<ArgumentOutOfRangeException>(() => tree.GetOffset(new LinePosition(line, column)));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.GetOffsetOfUtf16(new LinePosition(line, column)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void OffsetsThatAreNot_AreRefused(int offset)
    {
        var tree = GoSyntaxTree.ParseText("a\nb");

        Assert.Throws<ArgumentOutOfRangeException>(() => tree.GetPosition(offset));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.GetUtf16Position(offset));
    }

    [Fact]
    public void Texts_AreShort() => Assert.Equal("3:9 4..6", $"{new LinePosition(3, 9)} {new TextSpan(4, 2)}");
}
