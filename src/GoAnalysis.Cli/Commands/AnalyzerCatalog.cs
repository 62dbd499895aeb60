using System.CommandLine;
using GoAnalysis.Analysis;
using GoAnalysis.Analyzers;
using GoAnalysis.Model;

namespace GoAnalysis.Cli.Commands;

/// <summary>The rules that a command line can use: our own, and those of the assemblies it names.</summary>
internal sealed class AnalyzerCatalog
{
    private AnalyzerCatalog(IReadOnlyList<DiagnosticAnalyzer> analyzers, IReadOnlyList<CodeFixProvider> codeFixProviders)
    {
        Analyzers = analyzers;
        CodeFixProviders = codeFixProviders;
        Rules = [.. new AnalyzerSet(analyzers).Rules.Concat(DriverRules.All).DistinctBy(static rule => rule.Id).OrderBy(static rule => rule.Id, StringComparer.Ordinal)];
        FixableIds = codeFixProviders.SelectMany(static provider => provider.FixableDiagnosticIds).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The analyzers, suppressors among them.</summary>
    public IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; }

    /// <summary>What mends findings.</summary>
    public IReadOnlyList<CodeFixProvider> CodeFixProviders { get; }

    /// <summary>All rules by id, the driver's own included.</summary>
    public IReadOnlyList<DiagnosticDescriptor> Rules { get; }

    /// <summary>Ids of the rules that have a fix.</summary>
    public IReadOnlySet<string> FixableIds { get; }

    /// <summary>The option that names assemblies.</summary>
    public static Option<string[]> CreateOption() => new("--analyzer")
    {
        Description = "An assembly with further rules; it is loaded and runs with your rights. May be repeated.",
        HelpName = "DLL",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>Loads our own rules and those of assemblies.</summary>
    /// <param name="assemblies">Paths of assemblies; null for none.</param>
    /// <exception cref="InputException">An assembly cannot be loaded or has no rules.</exception>
    public static AnalyzerCatalog Load(string[]? assemblies)
    {
        var analyzers = GoAnalyzers.CreateAll().ToList();
        var fixes = GoAnalyzers.CreateAllCodeFixProviders().ToList();

        foreach (var path in assemblies ?? [])
        {
            try
            {
                var assembly = AnalyzerAssembly.Load(path);
                analyzers.AddRange(assembly.Analyzers);
                fixes.AddRange(assembly.CodeFixProviders);
            }
            catch (AnalyzerLoadException exception)
            {
                throw new InputException($"--analyzer: {exception.Message}", exception);
            }
        }

        return new AnalyzerCatalog(analyzers, fixes);
    }

    /// <summary>The rule of an id or alias.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public DiagnosticDescriptor Find(string word) =>
        Rules.FirstOrDefault(rule => Is(rule.Id, word) || Is(rule.Alias, word)) ?? throw Unknown(word, "explain");

    /// <summary>The ids that a word of <c>--select</c> or <c>--ignore</c> stands for: an id, an alias, or how ids begin.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public IEnumerable<string> Match(string word, string option)
    {
        var exact = Rules.Where(rule => Is(rule.Id, word) || Is(rule.Alias, word)).Select(static rule => rule.Id).ToList();
        if (exact.Count > 0)
        {
            return exact;
        }

        var beginning = Rules.Where(rule => rule.Id.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Select(static rule => rule.Id).ToList();
        return beginning.Count > 0 ? beginning : throw Unknown(word, option);
    }

    private static bool Is(string name, string word) => name.Equals(word, StringComparison.OrdinalIgnoreCase);

    private InputException Unknown(string word, string where)
    {
        var question = NearestWord.Question(word, [.. Rules.SelectMany(static rule => new[] { rule.Id, rule.Alias }).Where(static name => name.Length > 0)]);
        return new InputException($"{where}: found no rule '{word}'{(question.Length == 0 ? "" : $"; {question}")} (goanalysis rules lists them)");
    }
}
