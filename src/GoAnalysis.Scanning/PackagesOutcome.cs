using GoAnalysis.Model;
using GoAnalysis.Reporting;

namespace GoAnalysis.Scanning;

/// <summary>How reading packages went: what a command says beside its data.</summary>
public sealed class PackagesOutcome
{
    private readonly List<SkippedFile> unreadable = [];
    private readonly List<PackageDiagnostic> diagnostics = [];
    private readonly List<string> empty = [];

    internal PackagesOutcome()
    {
    }

    /// <summary>Arguments and entries that could not be read, and why.</summary>
    public IReadOnlyList<SkippedFile> Unreadable => unreadable;

    /// <summary>What is wrong with module files and with files that cannot be part of their package.</summary>
    public IReadOnlyList<PackageDiagnostic> Diagnostics => diagnostics;

    /// <summary>Arguments that are folders without Go files, as given.</summary>
    public IReadOnlyList<string> Empty => empty;

    /// <summary>Files that were read.</summary>
    public int Files { get; private set; }

    /// <summary>Of these the ones with syntax errors; 0 where only package clauses and imports were looked at.</summary>
    public int WithErrors { get; private set; }

    /// <summary>One of the syntax errors: the first of the first such file by argument and path.</summary>
    public ParseError? FirstError { get; private set; }

    /// <summary>Whether any argument could be read.</summary>
    public bool HasInput { get; private set; }

    internal void Add(IEnumerable<SkippedFile> files) => unreadable.AddRange(files);

    internal void AddOpened(string path, int folders)
    {
        HasInput = true;
        if (folders == 0)
        {
            empty.Add(path);
        }
    }

    internal void Add(IEnumerable<PackageDiagnostic> found) => diagnostics.AddRange(found);

    internal void AddFile(ParseError? firstError)
    {
        Files++;
        if (firstError is not null)
        {
            WithErrors++;
            FirstError ??= firstError;
        }
    }
}
