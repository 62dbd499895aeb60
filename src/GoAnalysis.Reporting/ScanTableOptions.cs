namespace GoAnalysis.Reporting;

/// <summary>How a report for people is laid out.</summary>
public sealed record ScanTableOptions
{
    /// <summary>The narrowest layout, in columns; a narrower terminal wraps the lines itself.</summary>
    public const int MinWidth = 60;

    /// <summary>Columns of the terminal; 80 by default, <see cref="MinWidth"/> at least.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Whether ANSI colours are written. Without them the output holds no escape sequence at all.</summary>
    public bool Color { get; init; }

    /// <summary>Skills in the table at most; 20 by default. How many are left out is said below it.</summary>
    public int SkillLimit { get; init; } = 20;

    /// <summary>Skills with their evidence at most; 6 by default.</summary>
    public int EvidenceSkillLimit { get; init; } = 6;

    /// <summary>Evidence entries of each such skill at most; 2 by default.</summary>
    public int EvidenceLimit { get; init; } = 2;
}
