using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1008 lostcancel: a function returns without using the cancel function of a context that it made.</summary>
public sealed class LostCancelAnalyzer : CorrectnessAnalyzer
{
    private const string ContextPackage = "context";
    private const string Title = "The cancel function of a context is not used on all paths";
    private const string Description =
        "Reports results of context.WithCancel, WithTimeout and WithDeadline that are discarded, and returns that are reached without a use of the cancel function.";

    private const string Rationale = "Until its cancel function is called, a context stays alive with its timer as long as the context that it was made from.";
    private const string Example = """
        ctx, cancel := context.WithTimeout(parent, time.Second)
        if err := ping(ctx); err != nil {
            return err
        }
        cancel()
        """;

    /// <summary>The cancel function is assigned to the blank identifier.</summary>
    public static DiagnosticDescriptor Discarded { get; } = Describe("the cancel function returned by context.{0} should be called, not discarded, to avoid a context leak");

    /// <summary>Some path does not use the cancel function.</summary>
    public static DiagnosticDescriptor Unused { get; } = Describe("the {0} function is not used on all paths (possible context leak)");

    /// <summary>Where such a path ends.</summary>
    public static DiagnosticDescriptor Return { get; } = Describe("this return statement may be reached without using the {0} var defined on line {1}");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Discarded, Unused, Return];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(static start =>
        {
            var noReturn = new NoReturnFunctions(start.Compilation, function => start.GetFact<NeverReturns>(function) is not null);
            start.RegisterSemanticModelAction(file => Analyze(file, noReturn));
            start.RegisterCompilationEndAction(end => ExportFacts(end, noReturn));
        });
    }

    private static DiagnosticDescriptor Describe(string message) => GoRule.OfVet("GO1008", "lostcancel", Title, message, Description, Rationale, Example);

    private static void Analyze(SemanticModelAnalysisContext file, NoReturnFunctions noReturn)
    {
        var root = file.SemanticModel.Tree.Root;
        if (!file.SemanticModel.Tree.HasImport(ContextPackage))
        {
            return;
        }

        // Of several assignments to one variable the last counts: what comes before it has been overwritten.
        var cancels = new Dictionary<SyntaxNode, Dictionary<ISymbol, SyntaxNode>>();
        foreach (var call in root.Descendants<CallExpressionSyntax>())
        {
            if (!IsConstructor(call, file.SemanticModel, out var constructor) || TargetOf(call.Node.Parent) is not { Exists: true } target || FunctionOf(call.Node) is not { Exists: true } function)
            {
                continue;
            }

            if (target.IsIdentifier("_"u8))
            {
                file.ReportDiagnostic(Diagnostic.Create(Discarded, target, constructor));
            }
            else if (file.SemanticModel.GetSymbolInfo(target) is VariableSymbol variable && BodyOf(function) is var body && body.Span.Contains(variable.Declaration.Span))
            {
                if (!cancels.TryGetValue(function, out var ofFunction))
                {
                    cancels.Add(function, ofFunction = []);
                }

                ofFunction[variable] = call.Node.Parent;
            }
        }

        foreach (var (function, variables) in cancels)
        {
            if (!IsMain(function, file.Compilation.Package))
            {
                Report(file, noReturn.CreateGraph(BodyOf(function)), variables);
            }
        }
    }

    private static bool IsConstructor(CallExpressionSyntax call, SemanticModel model, out string name)
    {
        name = "";
        if (!call.Function.TryAs<SelectorExpressionSyntax>(out var function)
            || !(function.Selector.IsIdentifier("WithCancel"u8) || function.Selector.IsIdentifier("WithTimeout"u8) || function.Selector.IsIdentifier("WithDeadline"u8))
            || function.Operand.Kind != SyntaxKind.Identifier
            || !model.GetSymbolInfo(function.Operand).IsImportOf(ContextPackage))
        {
            return false;
        }

        name = function.Selector.ToString();
        return true;
    }

    /// <summary>The name that gets the second result of a call; no node where it gets none.</summary>
    private static SyntaxNode TargetOf(SyntaxNode statement) =>
        (statement.TryAs<ValueSpecSyntax>(out var spec) ? spec.Names[1] : statement.TryAs<AssignmentSyntax>(out var assignment) ? assignment.Left[1] : default)
            is { Kind: SyntaxKind.Identifier } name ? name : default;

    /// <summary>The function declaration or literal around a node; no node outside functions.</summary>
    private static SyntaxNode FunctionOf(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(static outer => outer.Kind is SyntaxKind.FunctionDeclaration or SyntaxKind.MethodDeclaration or SyntaxKind.FunctionLiteral);

    private static SyntaxNode BodyOf(SyntaxNode function) =>
        function.TryAs<FunctionLiteralSyntax>(out var literal) ? literal.Body : function.As<FunctionDeclarationSyntax>().Body;

    /// <summary>Whether a function is the program's: its return ends the process and all contexts.</summary>
    private static bool IsMain(SyntaxNode function, PackageSymbol package) =>
        package.Name == "main" && function.Kind == SyntaxKind.FunctionDeclaration && function.As<FunctionDeclarationSyntax>().Name.IsIdentifier("main"u8);

    private static void Report(SemanticModelAnalysisContext file, ControlFlowGraph graph, Dictionary<ISymbol, SyntaxNode> variables)
    {
        var search = new UnusedPathSearch(graph, file.SemanticModel);
        foreach (var (variable, definition) in variables)
        {
            if (search.FindReturn(variable, definition) is { } place)
            {
                var line = definition.Tree.GetPosition(definition.Start).Line;
                file.ReportDiagnostic(Diagnostic.Create(Unused, definition, variable.Name).WithRelatedLocations(new RelatedLocation(place, "the path ends here")));
                file.ReportDiagnostic(Diagnostic.Create(Return, place, variable.Name, line));
            }
        }
    }

    /// <summary>Tells packages that import this one which of its functions end every path.</summary>
    private static void ExportFacts(CompilationAnalysisContext end, NoReturnFunctions noReturn)
    {
        foreach (var member in end.Compilation.Package.Members)
        {
            foreach (var function in member is TypeNameSymbol type ? type.Methods : member is FunctionSymbol declared ? [declared] : [])
            {
                if (noReturn.NeverReturns(function))
                {
                    end.ExportFact(function, NeverReturns.Instance);
                }
            }
        }
    }

    /// <summary>A function never returns.</summary>
    private sealed record NeverReturns : AnalysisFact
    {
        public static NeverReturns Instance { get; } = new();

        public override string ToString() => "noReturn";
    }
}
