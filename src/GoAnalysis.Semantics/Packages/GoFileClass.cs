namespace GoAnalysis.Semantics;

/// <summary>What a Go file is to the package of its folder.</summary>
public enum GoFileClass
{
    /// <summary>Part of the package: go/build's GoFiles and CgoFiles.</summary>
    Production,

    /// <summary>A test inside the package: its name ends in <c>_test.go</c>; go/build's TestGoFiles.</summary>
    Test,

    /// <summary>A test of the package <c>x_test</c> beside package <c>x</c>; go/build's XTestGoFiles.</summary>
    ExternalTest,

    /// <summary>Outside the chosen set: its constraint does not hold, or the go command never takes such a file. Go/build's
    /// IgnoredGoFiles.</summary>
    Excluded,

    /// <summary>Cannot be part of the package: a malformed head, another package's name. Go/build's InvalidGoFiles.</summary>
    Broken,
}
