using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>
/// Knows how to mend what some rules report. Asked by several threads at once; an object has no state.
/// </summary>
/// <example><code>
/// public sealed class RemovePanic : CodeFixProvider
/// {
///     public override IReadOnlyList&lt;string&gt; FixableDiagnosticIds => ["AB0001"];
///
///     public override void RegisterCodeFixes(CodeFixContext context) =>
///         context.RegisterCodeFix(CodeAction.Create("Remove the call", context.Tree, TextEdit.Delete(context.Diagnostic.Location.Span)));
/// }
/// </code></example>
public abstract class CodeFixProvider
{
    /// <summary>The ids of the rules that it mends.</summary>
    public abstract IReadOnlyList<string> FixableDiagnosticIds { get; }

    /// <summary>Offers ways to mend one diagnostic; the first is the one that is made when nobody chooses.</summary>
    /// <param name="context">The diagnostic, and what is known of its package.</param>
    public abstract void RegisterCodeFixes(CodeFixContext context);
}

/// <summary>A diagnostic that is to be mended.</summary>
public sealed class CodeFixContext
{
    private readonly List<CodeAction> actions = [];

    internal CodeFixContext(Diagnostic diagnostic, GoSyntaxTree tree, GoCompilation compilation, CancellationToken cancellationToken)
    {
        Diagnostic = diagnostic;
        Tree = tree;
        Compilation = compilation;
        CancellationToken = cancellationToken;
    }

    /// <summary>The diagnostic.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>The file that it is in.</summary>
    public GoSyntaxTree Tree { get; }

    /// <summary>The package.</summary>
    public GoCompilation Compilation { get; }

    /// <summary>What can be asked of the file.</summary>
    public SemanticModel SemanticModel => Compilation.GetSemanticModel(Tree);

    /// <summary>The innermost node that holds the diagnostic's span.</summary>
    public SyntaxNode Node => Tree.FindNode(Diagnostic.Location.Span);

    /// <summary>Asks the provider to stop.</summary>
    public CancellationToken CancellationToken { get; }

    internal IReadOnlyList<CodeAction> Actions => actions;

    /// <summary>Offers a way to mend it.</summary>
    /// <param name="action">The way.</param>
    public void RegisterCodeFix(CodeAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        actions.Add(action);
    }
}
