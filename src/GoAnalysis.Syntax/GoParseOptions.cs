namespace GoAnalysis.Syntax;

/// <summary>How a source is parsed.</summary>
public sealed record GoParseOptions
{
    /// <summary>What is used where nothing is given.</summary>
    public static GoParseOptions Default { get; } = new();

    /// <summary>How much is parsed. Default everything.</summary>
    public GoParseMode Mode { get; init; }

    /// <summary>How many errors are reported; later ones are dropped. Default 10, as gc; at least 1.</summary>
    public int MaximumErrors { get; init; } = 10;

    /// <summary>How deep constructs may nest before the file is refused. Default 1,000; at least 1.</summary>
    public int MaximumDepth { get; init; } = 1000;
}
