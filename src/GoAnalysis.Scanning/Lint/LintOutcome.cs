using System.Runtime.CompilerServices;
using GoAnalysis.Analysis;
using GoAnalysis.Reporting;
using GoAnalysis.Syntax;

namespace GoAnalysis.Scanning;

/// <summary>A report, and the fixes that go with it.</summary>
public sealed class LintOutcome
{
    private readonly FixAllResult? fixes;
    private readonly ConditionalWeakTable<GoSyntaxTree, LintPlace> places;

    internal LintOutcome(LintResult result, FixAllResult? fixes, ConditionalWeakTable<GoSyntaxTree, LintPlace> places)
    {
        this.places = places;
        Result = result;
        this.fixes = fixes;
    }

    /// <summary>The report; of fixes that are made, what is left.</summary>
    public LintResult Result { get; private set; }

    /// <summary>What fixes change, by file.</summary>
    public IReadOnlyList<LintChange> Changes =>
        fixes is null ? [] : [.. fixes.Files.Select(file => new LintChange(file.Tree.Path, PlaceOf(file.Tree), file.Tree.Source, file.NewSource))];

    /// <summary>Fixes that are not made, and why.</summary>
    public IReadOnlyList<FixNotApplied> NotApplied => fixes?.NotApplied ?? [];

    /// <summary>Number of findings that are mended.</summary>
    public int Applied => fixes?.Applied.Count ?? 0;

    /// <summary>Takes what was mended out of the report.</summary>
    public void RemoveFixed()
    {
        if (fixes is not null)
        {
            var mended = new HashSet<Diagnostic>(fixes.Applied.Select(static fix => fix.Diagnostic), ReferenceEqualityComparer.Instance);
            Result = Result with { Findings = [.. Result.Findings.Where(finding => !mended.Contains(finding.Diagnostic))] };
        }
    }

    /// <summary>Writes what the fixes change as a unified diff.</summary>
    /// <param name="output">Where to; not closed.</param>
    public void WriteDiff(Stream output)
    {
        foreach (var file in fixes?.Files ?? [])
        {
            UnifiedDiff.Write(output, file.Tree.Path, file.Tree.Source.Span, file.Edits);
        }
    }

    private string PlaceOf(GoSyntaxTree tree) =>
        places.TryGetValue(tree, out var place) ? place.Path : throw new InvalidOperationException($"{tree.Path} is no file of this run");
}

/// <summary>A file that fixes change.</summary>
/// <param name="File">Its path as findings name it.</param>
/// <param name="Place">Where it is on disk.</param>
/// <param name="Before">Its bytes as they were looked at.</param>
/// <param name="After">Its bytes with the fixes made.</param>
public sealed record LintChange(string File, string Place, ReadOnlyMemory<byte> Before, ReadOnlyMemory<byte> After);
