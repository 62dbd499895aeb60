namespace GoAnalysis.Model;

/// <summary>One author of a repository, with what attribution adds.</summary>
/// <param name="Author">Who, and what the commits tell.</param>
/// <param name="ShareOfLines">Share of the revision's lines, 0 to 1; <see langword="null"/> when lines are not attributed.</param>
/// <param name="TopSkills">Ids of their best skills, best first; <see langword="null"/> likewise.</param>
public sealed record AuthorEntry(CommitAuthor Author, double? ShareOfLines, IReadOnlyList<string>? TopSkills);

/// <summary>People who may be one person. It is never acted on; a line in the <c>.mailmap</c> makes it so.</summary>
/// <param name="Names">Their names, each once, in the order of <paramref name="Emails"/>.</param>
/// <param name="Emails">Their canonical e-mails, in the order of the authors.</param>
/// <param name="Reason">What speaks for it, in words.</param>
public sealed record SuggestedMerge(IReadOnlyList<string> Names, IReadOnlyList<string> Emails, string Reason);

/// <summary>Who made a repository.</summary>
/// <param name="Authors">By commits descending, then e-mail; programs included.</param>
/// <param name="SuggestedMerges">In the order of the authors.</param>
/// <param name="Partial">Whether the history is cut off, so that counts are lower bounds.</param>
/// <param name="PartialReason">Why; <see langword="null"/> where it is whole.</param>
public sealed record AuthorsResult(
    IReadOnlyList<AuthorEntry> Authors,
    IReadOnlyList<SuggestedMerge> SuggestedMerges,
    bool Partial,
    string? PartialReason)
{
    /// <summary>What of the history is lost or damaged; <see langword="null"/> where nothing is.</summary>
    public string? Damage { get; init; }

    /// <inheritdoc cref="ScanResult.AttributionDamage"/>
    public string? AttributionDamage { get; init; }
}
