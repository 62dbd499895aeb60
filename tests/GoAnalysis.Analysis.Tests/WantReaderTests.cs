using GoAnalysis.Analysis.Testing;

namespace GoAnalysis.Analysis.Tests;

public class WantReaderTests
{
    [Theory]
    [InlineData("// want \"a\"", 0, "diagnostic a")]
    [InlineData("//want`a`", 0, "diagnostic a")]
    [InlineData("// want \"a\" `b` \"c\\\"d\"", 0, "diagnostic a|diagnostic b|diagnostic c\"d")]
    [InlineData("// want `a\\.b` x:\"f1\" x:`f2` package:\"p\"", 0, "diagnostic a\\.b|x f1|x f2|package p")]
    [InlineData("// want +2 \"a\"", 2, "diagnostic a")]
    [InlineData("// want \"a\" +1 \"b\"", 1, "diagnostic a|diagnostic b")]
    [InlineData("/* want \"a\" */", 0, "diagnostic a")]
    [InlineData("//go:build linux // want \"a\"", 0, "diagnostic a")]
    [InlineData("/* x // want \"a\" */", 0, "diagnostic a")]
    [InlineData("// // want \"// want\"", 0, "diagnostic // want")]
    [InlineData("// want \"\\u0041\\x42\\103\"", 0, "diagnostic ABC")]
    public void Comment_GivesItsExpectations(string comment, int lineOffset, string expectations)
    {
        var read = WantReader.ReadComment(comment)!;
        Assert.Equal(lineOffset, read.LineOffset);
        Assert.Equal(expectations.Split('|'), read.Expectations.Select(static want => $"{want.FactName ?? "diagnostic"} {want.Regexp}"));
    }

    [Theory]
    [InlineData("// a")]
    [InlineData("// I want \"a\"")]
    [InlineData("// want")]
    [InlineData("// want +3")]
    [InlineData("/* a */")]
    public void CommentWithoutExpectations_GivesNone(string comment) => Assert.Null(WantReader.ReadComment(comment));

    [Theory]
    [InlineData("// wanted", "got EOF after ed, want ':'")]
    [InlineData("// want x", "got EOF after x, want ':'")]
    [InlineData("// want x:3", "got Int, want regular expression")]
    [InlineData("// want 3", "unexpected Int")]
    [InlineData("// want -1 \"a\"", "unexpected \"-\"")]
    [InlineData("// want +x \"a\"", "got +Ident, want +Int")]
    [InlineData("// want \"a", "literal not terminated")]
    [InlineData("// want `a", "literal not terminated")]
    [InlineData("// want \"\\d\"", "invalid char escape")]
    [InlineData("// want \"(\"", "missing closing )")]
    public void MalformedComment_IsRefused(string comment, string error) =>
        Assert.Contains(error, Assert.Throws<FormatException>(() => WantReader.ReadComment(comment)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("MOVQ x+4(SP), AX // want `wrong size`", "wrong size")]
    [InlineData("// +build linux // want `misplaced`", "misplaced")]
    [InlineData("//want `a`", "a")]
    public void LineOfAnotherFile_GivesTheExpectationOfItsComment(string line, string expectation) =>
        Assert.Equal(expectation, Assert.Single(WantReader.ReadLine(line)!.Expectations).Regexp.Pattern);
}
