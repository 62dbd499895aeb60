using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>A file that fixes changed.</summary>
/// <param name="Tree">The file as it was.</param>
/// <param name="Edits">The edits by position, equal ones once.</param>
/// <param name="NewSource">The file as it is afterwards.</param>
public sealed record FixedFile(GoSyntaxTree Tree, IReadOnlyList<TextEdit> Edits, ReadOnlyMemory<byte> NewSource);

/// <summary>A fix and what it is for.</summary>
/// <param name="Diagnostic">What it mends.</param>
/// <param name="Action">The fix.</param>
public sealed record AppliedFix(Diagnostic Diagnostic, CodeAction Action);

/// <summary>A fix that was not made.</summary>
/// <param name="Diagnostic">What it would have mended.</param>
/// <param name="Action">The fix.</param>
/// <param name="Reason">Why it was not, a clause.</param>
public sealed record FixNotApplied(Diagnostic Diagnostic, CodeAction Action, string Reason);

/// <summary>What came of making many fixes at once.</summary>
/// <param name="Files">The changed files, by path.</param>
/// <param name="Applied">The fixes that were made, by position.</param>
/// <param name="NotApplied">Those that were not, by position. A second run over the changed files may make them.</param>
public sealed record FixAllResult(IReadOnlyList<FixedFile> Files, IReadOnlyList<AppliedFix> Applied, IReadOnlyList<FixNotApplied> NotApplied);

/// <summary>
/// Makes many fixes at once: by position, each unless one of its edits overlaps one that is made already. Equal edits of several
/// fixes are made once. A file that parsed still does, or the fix is not made.
/// </summary>
public static class FixAll
{
    /// <summary>Makes the first fix of each diagnostic.</summary>
    /// <param name="result">The diagnostics and their fixes.</param>
    /// <param name="filter">Which diagnostics are mended. Default all.</param>
    public static FixAllResult Apply(AnalysisResult result, Predicate<Diagnostic>? filter = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Apply(from diagnostic in result.Diagnostics
                     where filter is null || filter(diagnostic)
                     let fixes = result.GetFixes(diagnostic)
                     where fixes.Count > 0
                     select new AppliedFix(diagnostic, fixes[0]));
    }

    /// <summary>Makes fixes.</summary>
    /// <param name="fixes">The fixes in any order.</param>
    public static FixAllResult Apply(IEnumerable<AppliedFix> fixes)
    {
        ArgumentNullException.ThrowIfNull(fixes);
        var files = new Dictionary<GoSyntaxTree, EditedFile>();
        var applied = new List<AppliedFix>();
        var notApplied = new List<FixNotApplied>();
        var inOrder = fixes.OrderBy(static fix => fix.Diagnostic, DiagnosticOrder.Instance).ToList();
        foreach (var fix in inOrder)
        {
            if (WhyNot(fix.Action, files) is { } reason)
            {
                notApplied.Add(new FixNotApplied(fix.Diagnostic, fix.Action, reason));
                continue;
            }

            foreach (var file in fix.Action.Files)
            {
                FileOf(files, file.Tree).Add(file.Edits);
            }

            applied.Add(fix);
        }

        if (files.Values.Any(static file => !file.StillParses()))
        {
            return ApplyOneByOne(applied, notApplied);
        }

        return Result(files, applied, notApplied);
    }

    /// <summary>Some fix breaks a file: each is tried on top of those before it, and those that break are left out.</summary>
    private static FixAllResult ApplyOneByOne(List<AppliedFix> fixes, List<FixNotApplied> notApplied)
    {
        var files = new Dictionary<GoSyntaxTree, EditedFile>();
        var applied = new List<AppliedFix>();
        foreach (var fix in fixes)
        {
            var touched = fix.Action.Files.Select(file => (Before: FileOf(files, file.Tree), After: FileOf(files, file.Tree).With(file.Edits))).ToList();
            if (touched.TrueForAll(static file => file.After.StillParses()))
            {
                touched.ForEach(file => files[file.After.Tree] = file.After);
                applied.Add(fix);
            }
            else
            {
                notApplied.Add(new FixNotApplied(fix.Diagnostic, fix.Action, "the file would not be Go afterwards"));
            }
        }

        return Result(files, applied, [.. notApplied.OrderBy(static fix => fix.Diagnostic, DiagnosticOrder.Instance)]);
    }

    private static FixAllResult Result(Dictionary<GoSyntaxTree, EditedFile> files, List<AppliedFix> applied, List<FixNotApplied> notApplied) =>
        new(
            [.. files.Values.Where(static file => file.Edits.Count > 0).OrderBy(static file => file.Tree.Path, StringComparer.Ordinal)
                .Select(static file => new FixedFile(file.Tree, file.Tidy(), file.Apply()))],
            applied,
            notApplied);

    private static EditedFile FileOf(Dictionary<GoSyntaxTree, EditedFile> files, GoSyntaxTree tree)
    {
        if (!files.TryGetValue(tree, out var file))
        {
            files.Add(tree, file = new EditedFile(tree, []));
        }

        return file;
    }

    private static string? WhyNot(CodeAction action, Dictionary<GoSyntaxTree, EditedFile> files)
    {
        foreach (var (tree, edits) in action.Files)
        {
            var file = files.GetValueOrDefault(tree);
            for (var i = 0; i < edits.Count; i++)
            {
                var span = edits[i].Span;
                if (span.Start < 0 || span.Length < 0 || span.Start > tree.Source.Length - span.Length)
                {
                    return $"its edit of {span} is not inside {tree.Path}";
                }

                for (var other = 0; other < i; other++)
                {
                    if (Overlaps(edits[other].Span, span))
                    {
                        return $"its edits of {edits[other].Span} and {span} overlap";
                    }
                }

                if (file is not null && file.Overlaps(edits[i]))
                {
                    return "it overlaps a fix that is made before it";
                }
            }
        }

        return null;
    }

    /// <summary>Whether two spans share a byte, or an insertion stands inside the other. Insertions at one place do not overlap.</summary>
    private static bool Overlaps(TextSpan one, TextSpan other) => one.Start < other.End && other.Start < one.End;

    private sealed class EditedFile(GoSyntaxTree tree, SortedSet<TextEdit> edits)
    {
        public GoSyntaxTree Tree => tree;

        public SortedSet<TextEdit> Edits { get; } = new(edits, EditOrder.Instance);

        public void Add(IEnumerable<TextEdit> more) => Edits.UnionWith(more);

        public EditedFile With(IEnumerable<TextEdit> more)
        {
            var file = new EditedFile(tree, Edits);
            file.Add(more);
            return file;
        }

        /// <summary>Whether an edit gets in the way of one that is made. Those do not overlap, so only its neighbours can.</summary>
        public bool Overlaps(TextEdit edit)
        {
            if (Edits.Contains(edit))
            {
                return false;
            }

            var behind = Edits.GetViewBetween(new TextEdit(new TextSpan(edit.Span.Start, 0), ""), EditOrder.Last);
            foreach (var next in behind)
            {
                if (FixAll.Overlaps(next.Span, edit.Span))
                {
                    return true;
                }

                if (next.Span.Start >= edit.Span.End)
                {
                    break;
                }
            }

            var before = Edits.GetViewBetween(EditOrder.First, new TextEdit(new TextSpan(edit.Span.Start, 0), ""));
            return FixAll.Overlaps(before.Max.Span, edit.Span);
        }

        /// <summary>The edits as they are made: whole lines where nothing else is left on them.</summary>
        public List<TextEdit> Tidy()
        {
            var tidied = new List<TextEdit>();
            foreach (var edit in Edits)
            {
                var whole = WholeLines.Of(tree, edit);
                tidied.Add(tidied.Count == 0 || tidied[^1].Span.End <= whole.Span.Start ? whole : edit);
            }

            return tidied;
        }

        public byte[] Apply() => TextEdit.Apply(tree.Source.Span, Tidy());

        public bool StillParses() => tree.HasErrors || Edits.Count == 0 || !GoSyntaxTree.Parse(Apply(), tree.Path, tree.Options).HasErrors;
    }

    /// <summary>By position, insertions first, then by text.</summary>
    private sealed class EditOrder : IComparer<TextEdit>
    {
        public static EditOrder Instance { get; } = new();

        public static TextEdit First { get; } = new(new TextSpan(-1, 0), "");

        public static TextEdit Last { get; } = new(new TextSpan(int.MaxValue, 0), "");

        public int Compare(TextEdit x, TextEdit y)
        {
            var order = x.Span.Start.CompareTo(y.Span.Start);
            order = order != 0 ? order : x.Span.Length.CompareTo(y.Span.Length);
            return order != 0 ? order : string.CompareOrdinal(x.NewText, y.NewText);
        }
    }
}
