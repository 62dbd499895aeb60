using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1014: channels without a buffer that are handed to signal.Notify.</summary>
public sealed class SigchanyzerAnalyzer : CorrectnessAnalyzer
{
    private const string Notify = "os/signal.Notify";

    private static readonly DiagnosticDescriptor Rule = GoRule.OfVet(
        "GO1014",
        "sigchanyzer",
        "Unbuffered channel of signals",
        "misuse of unbuffered os.Signal channel as argument to signal.Notify",
        "Finds calls of signal.Notify with a channel that is made without a buffer.",
        "signal.Notify does not wait for a receiver: a signal that arrives while nobody receives is lost. A buffer of one is enough for one signal.",
        """
        func wait() {
            c := make(chan os.Signal)
            signal.Notify(c, os.Interrupt)
            <-c
        }
        """);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(static call => AnalyzeCall(call), SyntaxKind.CallExpression);
    }

    private static void AnalyzeCall(SyntaxNodeAnalysisContext context)
    {
        var call = context.Node.As<CallExpressionSyntax>();
        var channel = call.Arguments.First;
        if (!channel.Exists || !IsNotify(call.Function, context.SemanticModel))
        {
            return;
        }

        var made = InitialValue(channel, context.SemanticModel);
        if (!made.Exists && channel.TryAs<CallExpressionSyntax>(out var direct) && !context.SemanticModel.IsMake(direct))
        {
            // A channel made right here can be received from by nobody else, and what signal.Notify is for then is not known.
            made = channel;
        }

        if (made.TryAs<CallExpressionSyntax>(out var making) && making.Arguments.Count == 1)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node).WithRelatedLocations(new RelatedLocation(Location.Create(made), "the channel is made here")));
        }
    }

    /// <summary>Whether a function is signal.Notify, or a variable that was made of it.</summary>
    private static bool IsNotify(SyntaxNode function, SemanticModel model)
    {
        if (function.Kind == SyntaxKind.Identifier)
        {
            function = InitialValue(function, model);
        }

        return function.TryAs<SelectorExpressionSyntax>(out var selector)
            && selector.Selector.IsIdentifier("Notify"u8)
            && model.GetSymbolInfo(function).IsFunction(Notify);
    }

    /// <summary>The value that a variable of the same file is declared with; nothing where it has none of its own.</summary>
    private static SyntaxNode InitialValue(SyntaxNode name, SemanticModel model)
    {
        if (name.Kind != SyntaxKind.Identifier
            || model.GetSymbolInfo(name) is not VariableSymbol { Declaration: { Exists: true } declaration }
            || !ReferenceEquals(declaration.Tree, name.Tree))
        {
            return default;
        }

        return declaration.Parent.TryAs<AssignmentSyntax>(out var assignment) ? ValueOf(declaration, assignment.Left, assignment.Right)
            : declaration.Parent.TryAs<ValueSpecSyntax>(out var spec) ? ValueOf(declaration, spec.Names, spec.Values)
            : default;
    }

    private static SyntaxNode ValueOf(SyntaxNode name, SyntaxNodeList names, SyntaxNodeList values)
    {
        if (names.Count != values.Count)
        {
            return default;
        }

        var value = values.GetEnumerator();
        foreach (var candidate in names)
        {
            value.MoveNext();
            if (candidate == name)
            {
                return value.Current;
            }
        }

        return default;
    }
}
