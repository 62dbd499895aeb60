namespace GoAnalysis.Analysis;

/// <summary>Orders diagnostics by file, position, id and message: the same on any number of threads.</summary>
internal sealed class DiagnosticOrder : IComparer<Diagnostic>
{
    public static DiagnosticOrder Instance { get; } = new();

    public int Compare(Diagnostic? x, Diagnostic? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var order = string.CompareOrdinal(x.Location.Path, y.Location.Path);
        order = order != 0 ? order : x.Location.Span.Start.CompareTo(y.Location.Span.Start);
        order = order != 0 ? order : x.Location.Span.End.CompareTo(y.Location.Span.End);
        order = order != 0 ? order : string.CompareOrdinal(x.Id, y.Id);
        return order != 0 ? order : string.CompareOrdinal(x.GetMessage(), y.GetMessage());
    }
}
