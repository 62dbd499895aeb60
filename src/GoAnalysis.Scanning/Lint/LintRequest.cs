using GoAnalysis.Analysis;

namespace GoAnalysis.Scanning;

/// <summary>What <c>goanalysis lint</c> is asked.</summary>
public sealed record LintRequest
{
    /// <summary>Files and folders; of the standard input the name that its text has.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The text that stands for the one file of <see cref="Paths"/>, unsaved; null to read files.</summary>
    public byte[]? StandardInput { get; init; }

    /// <summary>Reads the text that the path <c>-</c> stands for, of a file that lies nowhere; null where <c>-</c> is a name like any other.</summary>
    public Func<byte[]>? ReadStandardInput { get; init; }

    /// <summary>Platform and dependencies.</summary>
    public BuildSelection Selection { get; init; } = new();

    /// <summary>The analyzers, suppressors among them.</summary>
    public required IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; init; }

    /// <summary>What mends findings.</summary>
    public IReadOnlyList<CodeFixProvider> CodeFixProviders { get; init; } = [];

    /// <summary>Ids of the only rules to run, whatever the configuration says; null for no choice.</summary>
    public IReadOnlyList<string>? Select { get; init; }

    /// <summary>Ids of rules not to run.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>Whether the configuration in the tree counts. Default yes.</summary>
    public bool UsesConfiguration { get; init; } = true;

    /// <summary>A file of findings to leave out; null for none.</summary>
    public string? Baseline { get; init; }

    /// <summary>A git revision, lines of which are left out; null for none.</summary>
    public string? NewFrom { get; init; }

    /// <summary>Whether fixes are to be made or shown. Default no.</summary>
    public bool Fixes { get; init; }
}
