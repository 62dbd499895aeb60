namespace GoAnalysis.Analysis;

/// <summary>Tags of rules that tools know.</summary>
public static class WellKnownDiagnosticTags
{
    /// <summary>What is reported can be left out: editors fade it.</summary>
    public const string Unnecessary = nameof(Unnecessary);

    /// <summary>Cannot be suppressed or configured.</summary>
    public const string NotConfigurable = nameof(NotConfigurable);

    /// <summary>Reported at the end of a compilation, and so not while a single file is looked at.</summary>
    public const string CompilationEnd = nameof(CompilationEnd);
}
