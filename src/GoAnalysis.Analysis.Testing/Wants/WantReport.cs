namespace GoAnalysis.Analysis.Testing;

/// <summary>How expectations and findings agree. A file that is part of several packages counts once.</summary>
/// <param name="Files">The files looked at, ordinal, each once.</param>
/// <param name="Wants">Number of expectations in them.</param>
/// <param name="Missing">Expectations that nothing met, as <c>file:line: no diagnostic was reported matching …</c>.</param>
/// <param name="Extra">Findings that nothing expected, <c>want</c> comments that cannot be read and fixes that differ.</param>
public sealed record WantReport(IReadOnlyList<string> Files, int Wants, IReadOnlyList<string> Missing, IReadOnlyList<string> Extra)
{
    /// <summary>Number of expectations that were met.</summary>
    public int Met => Wants - Missing.Count;

    /// <summary>Whether nothing is missing and nothing is too much.</summary>
    public bool IsMet => Missing.Count == 0 && Extra.Count == 0;

    /// <summary>Does nothing where all is met.</summary>
    /// <exception cref="WantException">Something is missing or too much.</exception>
    public void ThrowIfNotMet()
    {
        if (!IsMet)
        {
            throw new WantException(string.Join('\n', Missing.Concat(Extra)));
        }
    }
}
