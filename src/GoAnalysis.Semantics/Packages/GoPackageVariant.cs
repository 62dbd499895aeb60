namespace GoAnalysis.Semantics;

/// <summary>Which files of a folder are compiled together, as <c>go test</c> and go/packages have it.</summary>
public enum GoPackageVariant
{
    /// <summary>The package as importers see it: the files of <see cref="GoFileClass.Production"/>.</summary>
    Production,

    /// <summary>The package under test: those and the files of <see cref="GoFileClass.Test"/>.</summary>
    WithTests,

    /// <summary>The package <c>x_test</c>: the files of <see cref="GoFileClass.ExternalTest"/>, which see the package under
    /// test.</summary>
    ExternalTest,
}
