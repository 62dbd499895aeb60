namespace GoAnalysis.Model;

/// <summary>What a Go file is there for. Evidence from each class is counted apart; the order is the order of reports.</summary>
public enum SourceClass
{
    /// <summary>Code that ships.</summary>
    Production,

    /// <summary>A <c>_test.go</c> file, or a file below a <c>testdata</c> folder.</summary>
    Test,

    /// <summary>A file below a folder named <c>example</c>, <c>examples</c>, <c>_example</c> or <c>_examples</c>.</summary>
    Example,

    /// <summary>A file that carries Go's <c>// Code generated … DO NOT EDIT.</c> line before its package clause.</summary>
    Generated,

    /// <summary>A file below a <c>vendor</c>, <c>third_party</c> or <c>Godeps</c> folder.</summary>
    Vendored,

    /// <summary>A file known to stand in another repository first. Found over a store of repositories, never inside one.</summary>
    Copied,
}
