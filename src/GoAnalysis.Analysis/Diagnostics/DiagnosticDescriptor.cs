namespace GoAnalysis.Analysis;

/// <summary>What is the same for all diagnostics of a rule. Immutable.</summary>
public sealed class DiagnosticDescriptor
{
    /// <summary>Describes a rule.</summary>
    /// <param name="id">Its id, letters and then digits, such as <c>GO1001</c>; unique among all rules that run together.</param>
    /// <param name="title">One line without a full stop.</param>
    /// <param name="messageFormat">The message, with <c>{0}</c> and so on for the arguments of <see cref="Diagnostic.Create(DiagnosticDescriptor, Location, object?[])"/>.</param>
    /// <param name="category">What it is about, such as <c>Correctness</c>.</param>
    /// <param name="defaultSeverity">Its severity where nothing is configured.</param>
    /// <param name="isEnabledByDefault">Whether it runs where nothing is configured.</param>
    /// <param name="description">What it finds, in sentences.</param>
    /// <param name="helpLinkUri">Where its page is.</param>
    /// <param name="customTags">Tags such as those of <see cref="WellKnownDiagnosticTags"/>.</param>
    /// <exception cref="ArgumentException">The id is empty or has other characters than ASCII letters and digits.</exception>
    public DiagnosticDescriptor(
        string id,
        string title,
        string messageFormat,
        string category,
        DiagnosticSeverity defaultSeverity,
        bool isEnabledByDefault,
        string description = "",
        string helpLinkUri = "",
        params string[] customTags)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(messageFormat);
        ArgumentNullException.ThrowIfNull(category);
        if (!id.All(char.IsAsciiLetterOrDigit))
        {
            throw new ArgumentException($"the id '{id}' has characters other than ASCII letters and digits", nameof(id));
        }

        Id = id;
        Title = title;
        MessageFormat = messageFormat;
        Category = category;
        DefaultSeverity = defaultSeverity;
        IsEnabledByDefault = isEnabledByDefault;
        Description = description;
        HelpLinkUri = helpLinkUri;
        CustomTags = customTags;
    }

    /// <summary>Its id, such as <c>GO1001</c>.</summary>
    public string Id { get; }

    /// <summary>A second name that people know it by, such as vet's <c>unreachable</c>; empty for none.</summary>
    public string Alias { get; init; } = "";

    /// <summary>One line without a full stop.</summary>
    public string Title { get; }

    /// <summary>The message, with <c>{0}</c> and so on for its arguments.</summary>
    public string MessageFormat { get; }

    /// <summary>What it is about.</summary>
    public string Category { get; }

    /// <summary>Its severity where nothing is configured.</summary>
    public DiagnosticSeverity DefaultSeverity { get; }

    /// <summary>Whether it runs where nothing is configured.</summary>
    public bool IsEnabledByDefault { get; }

    /// <summary>What it finds, in sentences.</summary>
    public string Description { get; }

    /// <summary>Why it matters, in sentences; empty where the description says it.</summary>
    public string Rationale { get; init; } = "";

    /// <summary>Go code that it reports; empty for none.</summary>
    public string Example { get; init; } = "";

    /// <summary>Where its page is; empty for none.</summary>
    public string HelpLinkUri { get; }

    /// <summary>Tags such as those of <see cref="WellKnownDiagnosticTags"/>.</summary>
    public IReadOnlyList<string> CustomTags { get; }

    /// <inheritdoc/>
    public override string ToString() => Alias.Length == 0 ? Id : $"{Id} ({Alias})";
}
