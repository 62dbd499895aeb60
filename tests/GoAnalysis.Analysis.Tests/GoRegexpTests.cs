using GoAnalysis.Analysis.Testing;

namespace GoAnalysis.Analysis.Tests;

public class GoRegexpTests
{
    [Theory]
    [InlineData("a.c", "xabcx")]
    [InlineData(@"\Qa.c\E+", "a.cccc")]
    [InlineData(@"\Q%v (x)", "%v (x)")]
    [InlineData("(?P<name>a)b", "ab")]
    [InlineData("[[:alpha:]]+[[:^digit:]]", "abé")]
    [InlineData(@"^\pL\p{Nd}\P{L}$", "é7-")]
    [InlineData(@"\p{^L}", "1")]
    [InlineData(@"\Aab\z", "ab")]
    [InlineData("^b$", "b")]
    [InlineData("(?m)^b$", "a\nb\nc")]
    [InlineData("(?s)a.b", "a\nb")]
    [InlineData("(?i)AB(?-i:c)", "abc")]
    [InlineData("a(?i)B", "ab")]
    [InlineData("(?U)a+?", "a")]
    [InlineData("^.$", "😀")]
    [InlineData("^[^a]$", "😀")]
    [InlineData(@"^\x{1F600}\x41\101$", "😀AA")]
    [InlineData(@"\_\-\""\#", "_-\"#")]
    [InlineData("a{2,3}b{", "aab{")]
    [InlineData("[]a-]", "]")]
    [InlineData(@"[\d\-x]", "-")]
    [InlineData("[^\\D]", "5")]
    [InlineData("[a-z-[b]]", "b]")]
    [InlineData("||", "")]
    [InlineData(@"\bfoo\b", "a foo b")]
    public void Text_Matches(string pattern, string text) => Assert.True(GoRegexp.Parse(pattern).IsMatch(text));

    [Theory]
    [InlineData("a.c", "a\nc")]
    [InlineData("b$", "b\n")]
    [InlineData("^b", "a\nb")]
    [InlineData(@"\d", "٣")]
    [InlineData(@"\w", "é")]
    [InlineData(@"\s", "\v")]
    [InlineData("[[:^alpha:]]", "a")]
    [InlineData("(?i:a)b", "AB")]
    [InlineData(@"\Q.\E", "a")]
    [InlineData("(?m:^a$)b$", "a\nb\n")]
    public void Text_DoesNotMatch(string pattern, string text) => Assert.False(GoRegexp.Parse(pattern).IsMatch(text));

    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("[a")]
    [InlineData("*")]
    [InlineData("a**")]
    [InlineData("a{1001}")]
    [InlineData("a{3,2}")]
    [InlineData("(?=a)")]
    [InlineData("(?<!a)")]
    [InlineData(@"a\Z")]
    [InlineData(@"(a)\1")]
    [InlineData(@"\y")]
    [InlineData("[b-a]")]
    [InlineData("[[:foo:]]")]
    [InlineData(@"\p{NoSuch}")]
    [InlineData("a\\")]
    public void WhatGoRefuses_IsRefused(string pattern) => Assert.Throws<FormatException>(() => GoRegexp.Parse(pattern));

    [Fact]
    public void NestedRepeats_OfAHostileText_End()
    {
        Assert.False(GoRegexp.Parse("^(a+)+$").IsMatch(new string('a', 100_000) + "b"));
    }
}
