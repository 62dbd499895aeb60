using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>The rule behind a GO0002.</summary>
/// <param name="Rule">What it is called: <c>GO1001 (unreachable)</c>, or the type of an analyzer with several rules.</param>
/// <param name="RuleIds">The ids of the analyzer's rules.</param>
/// <param name="ImportPath">The package that it was looking at; <c>all packages</c> where it failed before.</param>
/// <param name="File">The file that it was looking at; empty where it was none.</param>
/// <param name="Message">What happened, one line.</param>
/// <param name="Exception">What it threw.</param>
public sealed record AnalyzerFailure(string Rule, IReadOnlyList<string> RuleIds, string ImportPath, string File, string Message, Exception Exception)
{
    internal static AnalyzerFailure Of(string rule, IEnumerable<DiagnosticDescriptor> rules, string importPath, GoSyntaxTree? tree, Exception exception)
    {
        var what = exception is TimeBudgetException ? exception.Message : $"{exception.GetType().Name}: {exception.Message}";
        return new AnalyzerFailure(
            rule,
            [.. rules.Select(static descriptor => descriptor.Id)],
            importPath,
            tree?.Path ?? "",
            string.Join(' ', what.Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
            exception);
    }

    internal Diagnostic ToDiagnostic(GoSyntaxTree? tree) =>
        Diagnostic.Create(DriverRules.AnalyzerFailed, tree is null ? Location.None : Location.Create(tree, default), Rule, ImportPath, Message);
}
