using System.Globalization;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>A second place that a diagnostic speaks of.</summary>
/// <param name="Location">Where.</param>
/// <param name="Message">What is there.</param>
public sealed record RelatedLocation(Location Location, string Message);

/// <summary>Something a rule found at a place. Immutable; its text is made when it is asked for.</summary>
public sealed class Diagnostic
{
    private static readonly IReadOnlyDictionary<string, string> NoProperties = new Dictionary<string, string>();
    private readonly object?[] arguments;
    private string? message;

    private Diagnostic(DiagnosticDescriptor descriptor, Location location, object?[] arguments)
    {
        Descriptor = descriptor;
        Location = location;
        Severity = descriptor.DefaultSeverity;
        this.arguments = arguments;
    }

    private Diagnostic(Diagnostic other)
    {
        (Descriptor, Location, Severity, arguments, message) = (other.Descriptor, other.Location, other.Severity, other.arguments, other.message);
        (RelatedLocations, Properties, Suppression) = (other.RelatedLocations, other.Properties, other.Suppression);
    }

    /// <summary>The rule.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The rule's id.</summary>
    public string Id => Descriptor.Id;

    /// <summary>Where it is.</summary>
    public Location Location { get; }

    /// <summary>Its severity: the rule's default until configuration changes it.</summary>
    public DiagnosticSeverity Severity { get; private init; }

    /// <summary>Other places that it speaks of.</summary>
    public IReadOnlyList<RelatedLocation> RelatedLocations { get; private init; } = [];

    /// <summary>What the rule tells its fixes.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; private init; } = NoProperties;

    /// <summary>Why it is not shown; null where it is.</summary>
    public Suppression? Suppression { get; private init; }

    /// <summary>Whether it is suppressed.</summary>
    public bool IsSuppressed => Suppression is not null;

    /// <summary>Makes a diagnostic.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="location">Where it is.</param>
    /// <param name="messageArguments">Arguments of the rule's message, in the invariant culture.</param>
    public static Diagnostic Create(DiagnosticDescriptor descriptor, Location location, params object?[] messageArguments)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        ArgumentNullException.ThrowIfNull(location);
        ArgumentNullException.ThrowIfNull(messageArguments);
        return new Diagnostic(descriptor, location, messageArguments);
    }

    /// <summary>Makes a diagnostic of a node.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="node">The node.</param>
    /// <param name="messageArguments">Arguments of the rule's message.</param>
    public static Diagnostic Create(DiagnosticDescriptor descriptor, SyntaxNode node, params object?[] messageArguments) =>
        Create(descriptor, Location.Create(node), messageArguments);

    /// <summary>The message, the same text each time.</summary>
    /// <exception cref="FormatException">The rule's message does not fit the arguments.</exception>
    public string GetMessage() => message ??=
        arguments.Length == 0 ? Descriptor.MessageFormat : string.Format(CultureInfo.InvariantCulture, Descriptor.MessageFormat, arguments);

    /// <summary>The same with other places that it speaks of.</summary>
    /// <param name="locations">The places.</param>
    public Diagnostic WithRelatedLocations(params IReadOnlyList<RelatedLocation> locations) => new(this) { RelatedLocations = locations };

    /// <summary>The same with what the rule tells its fixes.</summary>
    /// <param name="properties">Names and values.</param>
    public Diagnostic WithProperties(IReadOnlyDictionary<string, string> properties) => new(this) { Properties = properties };

    /// <summary>The same with another severity.</summary>
    /// <param name="severity">The severity.</param>
    public Diagnostic WithSeverity(DiagnosticSeverity severity) => severity == Severity ? this : new(this) { Severity = severity };

    /// <summary>The same, suppressed.</summary>
    /// <param name="suppression">By what.</param>
    public Diagnostic WithSuppression(Suppression suppression) => new(this) { Suppression = suppression };

    /// <summary>The diagnostic as <c>path:line:column: id: message</c>.</summary>
    public override string ToString() => $"{Location}: {Id}: {GetMessage()}";
}

/// <summary>By what a diagnostic is suppressed.</summary>
/// <param name="Source">The comment or the suppressor, as text.</param>
/// <param name="Justification">The reason that is given there; empty for none.</param>
public sealed record Suppression(string Source, string Justification);
