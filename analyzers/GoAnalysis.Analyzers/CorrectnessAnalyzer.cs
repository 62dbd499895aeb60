using GoAnalysis.Analysis;

namespace GoAnalysis.Analyzers;

/// <summary>What the rules of this assembly have in common: they run on several threads, and look at generated files as vet does.</summary>
public abstract class CorrectnessAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        Register(context);
    }

    /// <summary>Says what the rule wants to see.</summary>
    /// <param name="context">Takes the actions.</param>
    protected abstract void Register(AnalysisContext context);
}
