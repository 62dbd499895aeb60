namespace GoAnalysis.Scanning;

/// <summary>A stage of the work, as a progress display names it.</summary>
public enum ScanStage
{
    /// <summary>The list of files is read.</summary>
    Opening,

    /// <summary>Files are read, parsed and bound.</summary>
    Parsing,

    /// <summary>Packages are parsed and typed.</summary>
    Binding,

    /// <summary>Commits are read.</summary>
    History,

    /// <summary>Rules look at packages.</summary>
    Linting,

    /// <summary>Scores are computed.</summary>
    Scoring,
}

/// <summary>How far the work has come.</summary>
/// <param name="Stage">The stage under way.</param>
/// <param name="Done">Items of the stage that are done.</param>
/// <param name="Total">Items of the stage; 0 where they cannot be counted beforehand.</param>
public readonly record struct ScanProgress(ScanStage Stage, int Done, int Total);
