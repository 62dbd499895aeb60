using GoAnalysis.Analysis;

namespace GoAnalysis.Analyzers;

/// <summary>Describes the rules of this assembly.</summary>
internal static class GoRule
{
    public const string Correctness = nameof(Correctness);

    /// <summary>Describes a rule that go vet has too.</summary>
    /// <param name="id">Its id, <c>GO1…</c>; docs/rules has a page of that name.</param>
    /// <param name="pass">Vet's name of it, which is its alias.</param>
    /// <param name="title">One line without a full stop.</param>
    /// <param name="messageFormat">The message, worded as vet words it.</param>
    /// <param name="description">What it finds, in sentences.</param>
    /// <param name="rationale">Why it matters, in sentences.</param>
    /// <param name="example">Go code that it reports.</param>
    /// <param name="customTags">Tags such as those of <see cref="WellKnownDiagnosticTags"/>.</param>
    public static DiagnosticDescriptor OfVet(
        string id, string pass, string title, string messageFormat, string description, string rationale, string example, params string[] customTags) =>
        new(
            id,
            title,
            messageFormat,
            Correctness,
            DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            description,
            $"https://pkg.go.dev/golang.org/x/tools/go/analysis/passes/{PackageOf(pass)}",
            customTags)
        {
            Alias = pass,
            Rationale = rationale,
            Example = example,
        };

    /// <summary>The folder of a pass, which some of them have by another name.</summary>
    private static string PackageOf(string pass) => pass switch
    {
        "copylocks" => "copylock",
        "composites" => "composite",
        _ => pass,
    };
}
