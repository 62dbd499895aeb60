using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>
/// Finds the functions of a package that pass a last parameter <c>...interface{}</c>, and a format before it, on to a function
/// that prints. Calls among candidates are kept, so that a wrapper of a wrapper is found in whatever order they are declared.
/// </summary>
internal sealed class WrapperInference
{
    private static readonly KindMask Relevant = new(
        SyntaxKind.AssignmentStatement, SyntaxKind.ShortVariableDeclaration, SyntaxKind.UnaryExpression, SyntaxKind.CallExpression);

    private readonly GoCompilation compilation;
    private readonly PrintFunctions functions;
    private readonly Dictionary<FunctionSymbol, Candidate> candidates = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SyntaxNode, string> withoutEllipsis = [];

    private WrapperInference(GoCompilation compilation, PrintFunctions functions)
    {
        this.compilation = compilation;
        this.functions = functions;
    }

    /// <summary>Tells the wrappers of a package to <paramref name="functions"/>.</summary>
    /// <param name="compilation">The package.</param>
    /// <param name="functions">What is known to print.</param>
    /// <param name="cancellationToken">Stops between functions.</param>
    /// <returns>Calls that pass the operands on as one, and what they should have called them by: <c>printf-like</c> or <c>print-like</c>.</returns>
    public static IReadOnlyDictionary<SyntaxNode, string> Run(GoCompilation compilation, PrintFunctions functions, CancellationToken cancellationToken)
    {
        var inference = new WrapperInference(compilation, functions);
        foreach (var tree in compilation.Trees)
        {
            inference.CollectCandidates(tree);
        }

        foreach (var candidate in inference.candidates.Values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            inference.LookAt(candidate);
        }

        return inference.withoutEllipsis;
    }

    private void CollectCandidates(GoSyntaxTree tree)
    {
        if (!tree.Root.TryAs<SourceFileSyntax>(out var file))
        {
            return;
        }

        var model = compilation.GetSemanticModel(tree);
        foreach (var declaration in file.Declarations)
        {
            if (declaration.TryAs<FunctionDeclarationSyntax>(out var function)
                && function.Body.Exists
                && function.Parameters.Children.Last.TryAs<ParameterDeclarationSyntax>(out var last)
                && last.Type.Kind == SyntaxKind.VariadicType
                && model.GetDeclaredSymbol(function.Name) is FunctionSymbol { Signature: { IsVariadic: true, Parameters: var parameters } } symbol
                && TakesAnything(parameters[^1]))
            {
                var format = parameters is [.., { Type: BasicType { BasicKind: BasicKind.String } } text, _] ? text : null;
                candidates.TryAdd(symbol.Origin, new Candidate(symbol, function.Body, model, format, parameters[^1]));
            }
        }
    }

    /// <summary>Whether a variadic parameter takes values of any type.</summary>
    public static bool TakesAnything(VariableSymbol parameter) =>
        parameter.Type is SliceType { Element: InterfaceType { Methods.Count: 0, IsIncomplete: false } };

    /// <summary>A function that changes its format or operands, or lets others do so, is no plain wrapper from there on.</summary>
    private void LookAt(Candidate candidate)
    {
        foreach (var node in candidate.Body.Descendants(Relevant))
        {
            switch (node.Kind)
            {
                case SyntaxKind.CallExpression:
                    LookAt(candidate, node.As<CallExpressionSyntax>());
                    break;
                case SyntaxKind.UnaryExpression:
                    var unary = node.As<UnaryExpressionSyntax>();
                    if (unary.Operator == TokenKind.And && candidate.IsPassed(unary.Operand))
                    {
                        return;
                    }

                    break;
                default:
                    foreach (var target in node.As<AssignmentSyntax>().Left)
                    {
                        if (candidate.IsPassed(target))
                        {
                            return;
                        }
                    }

                    break;
            }
        }
    }

    private void LookAt(Candidate candidate, CallExpressionSyntax call)
    {
        if (!candidate.IsOperands(call.Arguments.Last) || candidate.Model.GetCallTarget(call).Symbol is not FunctionSymbol callee)
        {
            return;
        }

        var kind = functions.KindOf(callee, call.Node.Tree);
        if (kind != PrintKind.None)
        {
            Forward(candidate, call, kind);
        }
        else if (candidates.TryGetValue(callee.Origin, out var other))
        {
            other.Callers.Add((candidate, call));
        }
    }

    /// <summary>A candidate is a wrapper if the call gets its operands as they are; then its callers may be wrappers too.</summary>
    private void Forward(Candidate first, CallExpressionSyntax firstCall, PrintKind kind)
    {
        var waiting = new Stack<(Candidate Candidate, CallExpressionSyntax Call)>();
        waiting.Push((first, firstCall));
        while (waiting.TryPop(out var next))
        {
            var (candidate, call) = next;
            var count = call.Arguments.Count;
            if (kind != PrintKind.Print && (count < 2 || !candidate.IsFormat(call.Arguments[count - 2])))
            {
                continue;
            }

            if (!call.HasEllipsis)
            {
                // With more arguments than parameters an ellipsis would not compile: the operands are one operand on purpose.
                if (candidate.Model.GetTypeInfo(call.Function).Type is SignatureType callee && count <= callee.Parameters.Count)
                {
                    withoutEllipsis.TryAdd(call.Node, kind == PrintKind.Print ? "print-like" : "printf-like");
                }
            }
            else if (candidate.TryBecomeWrapper())
            {
                functions.Add(candidate.Symbol, kind);
                candidate.Callers.ForEach(waiting.Push);
            }
        }
    }

    /// <summary>A function that may be a wrapper.</summary>
    private sealed class Candidate(FunctionSymbol symbol, SyntaxNode body, SemanticModel model, VariableSymbol? format, VariableSymbol operands)
    {
        private bool isWrapper;

        public FunctionSymbol Symbol { get; } = symbol;

        public SyntaxNode Body { get; } = body;

        public SemanticModel Model { get; } = model;

        public List<(Candidate Candidate, CallExpressionSyntax Call)> Callers { get; } = [];

        /// <summary>Whether it was no wrapper until now; what it behaves like is told by the first call that passes its operands on.</summary>
        public bool TryBecomeWrapper() => !isWrapper && (isWrapper = true);

        public bool IsFormat(SyntaxNode expression) => format is not null && Is(expression, format);

        public bool IsOperands(SyntaxNode expression) => Is(expression, operands);

        public bool IsPassed(SyntaxNode expression) => IsFormat(expression) || IsOperands(expression);

        private bool Is(SyntaxNode expression, VariableSymbol parameter) =>
            expression.Kind == SyntaxKind.Identifier
            && expression.Text.SequenceEqual(parameter.Declaration.Text)
            && Model.GetSymbolInfo(expression) is { } symbol
            && symbol.Declaration == parameter.Declaration;
    }
}
