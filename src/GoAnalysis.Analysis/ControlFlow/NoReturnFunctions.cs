using System.Collections.Frozen;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>
/// Tells which functions of a package never return: those from whose entry no return and no end of the body can be reached,
/// because a panic, an endless loop or a call of another such function stands in every way. Functions that call each other in
/// a circle are taken to return. Answers are found when asked for and kept. Safe for use by many threads.
/// </summary>
public sealed class NoReturnFunctions
{
    private static readonly FrozenSet<string> WellKnown = FrozenSet.Create(
        StringComparer.Ordinal,
        "log.Fatal",
        "log.Fatalf",
        "log.Fatalln",
        "log.Panic",
        "log.Panicf",
        "log.Panicln",
        "log.Logger.Fatal",
        "log.Logger.Fatalf",
        "log.Logger.Fatalln",
        "log.Logger.Panic",
        "log.Logger.Panicf",
        "log.Logger.Panicln",
        "os.Exit",
        "runtime.Goexit",
        "syscall.Exit",
        "syscall.ExitProcess",
        "syscall.ExitThread",
        "testing.Main",
        "testing.common.FailNow",
        "testing.common.Fatal",
        "testing.common.Fatalf",
        "testing.common.Skip",
        "testing.common.SkipNow",
        "testing.common.Skipf");

    private static readonly KindMask Barriers =
        new(SyntaxKind.ForStatement, SyntaxKind.SelectStatement, SyntaxKind.GotoStatement, SyntaxKind.ExpressionStatement);

    private readonly HashSet<GoSyntaxTree> trees;
    private readonly GoCompilation compilation;
    private readonly Func<FunctionSymbol, bool> isKnown;
    private readonly Dictionary<FunctionSymbol, bool> answers = [];

    /// <summary>Prepares for questions about a package.</summary>
    /// <param name="compilation">The package.</param>
    /// <param name="isKnown">Whether a function of another package is known never to return, as by a fact; the standard library's are known without it.</param>
    public NoReturnFunctions(GoCompilation compilation, Func<FunctionSymbol, bool>? isKnown = null)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        this.compilation = compilation;
        this.isKnown = isKnown ?? (static _ => false);
        trees = [.. compilation.Trees];
    }

    /// <summary>Whether a symbol is <c>panic</c> or a function of the standard library that never returns.</summary>
    /// <param name="symbol">A symbol; null for what is not known.</param>
    public static bool IsWellKnown(ISymbol? symbol) => symbol switch
    {
        BuiltinSymbol builtin => builtin.Package is null && builtin.Name == "panic",
        FunctionSymbol { Package.Path: "log" or "os" or "runtime" or "syscall" or "testing" } function => WellKnown.Contains(function.FullName),
        _ => false,
    };

    /// <summary>Makes the graph of a body in which calls of functions that never return end their blocks.</summary>
    /// <param name="body">The body of a function of the package, a <see cref="SyntaxKind.Block"/>.</param>
    /// <exception cref="ArgumentException">The node is no block, or of no file of the package.</exception>
    public ControlFlowGraph CreateGraph(SyntaxNode body)
    {
        var model = compilation.GetSemanticModel(body.Tree);
        return ControlFlowGraph.Create(body, call => NeverReturns(model.GetSymbolInfo(call.Node)));
    }

    /// <summary>Whether a call of a symbol never returns.</summary>
    /// <param name="symbol">What is called; null for what is not known, which is taken to return.</param>
    public bool NeverReturns(ISymbol? symbol)
    {
        if (IsWellKnown(symbol))
        {
            return true;
        }

        if (symbol is not FunctionSymbol function || IsOfInterface(function))
        {
            return false;
        }

        var origin = function.Origin;
        if (!trees.Contains(origin.Declaration.Tree))
        {
            return isKnown(origin);
        }

        lock (answers)
        {
            return answers.TryGetValue(origin, out var known) ? known : Find(origin);
        }
    }

    /// <summary>Whether an expression that is called has the name <c>panic</c>.</summary>
    internal static bool LooksLikePanic(CallExpressionSyntax call) =>
        call.Function is { Kind: SyntaxKind.Identifier } name && name.Text.SequenceEqual("panic"u8);

    private static bool IsOfInterface(FunctionSymbol function) => function.Declaration.Parent.Kind == SyntaxKind.MethodElement;

    private static SyntaxNode BodyOf(FunctionSymbol function) =>
        function.Declaration.Parent.TryAs<FunctionDeclarationSyntax>(out var declaration) ? declaration.Body : default;

    /// <summary>Looks at what a function calls before the function itself. Chains of calls may be as long as the package.</summary>
    private bool Find(FunctionSymbol function)
    {
        var pending = new Stack<(FunctionSymbol Function, IEnumerator<FunctionSymbol> Callees)>();
        Open(function);
        while (pending.TryPeek(out var top))
        {
            if (!top.Callees.MoveNext())
            {
                pending.Pop();
                answers[top.Function] = BodyOf(top.Function) is { Exists: true } body && HasBarrier(body) && !CreateGraph(body).CanReturn;
            }
            else if (!answers.ContainsKey(top.Callees.Current))
            {
                Open(top.Callees.Current);
            }
        }

        return answers[function];

        void Open(FunctionSymbol opened)
        {
            // Until it is looked at, which a circle of calls asks before, it is taken to return.
            answers.Add(opened, false);
            pending.Push((opened, CalleesOf(opened).GetEnumerator()));
        }
    }

    /// <summary>
    /// Whether a body has anything that can keep control from its end: most have not, and need no graph. What stands in
    /// function literals counts too, which costs a graph and nothing else.
    /// </summary>
    private bool HasBarrier(SyntaxNode body)
    {
        var model = compilation.GetSemanticModel(body.Tree);
        foreach (var node in body.Descendants(Barriers))
        {
            var isBarrier = node.Kind switch
            {
                SyntaxKind.ForStatement => !node.As<ForStatementSyntax>().Condition.Exists,
                SyntaxKind.SelectStatement => !node.As<SelectStatementSyntax>().Clauses.Any,
                SyntaxKind.ExpressionStatement =>
                    node.As<ExpressionStatementSyntax>().Expression is { Kind: SyntaxKind.CallExpression } call && NeverReturns(model.GetSymbolInfo(call)),
                _ => true,
            };
            if (isBarrier)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The functions of the package that a function calls in statements of their own.</summary>
    private IEnumerable<FunctionSymbol> CalleesOf(FunctionSymbol function)
    {
        var body = BodyOf(function);
        if (!body.Exists)
        {
            yield break;
        }

        var model = compilation.GetSemanticModel(body.Tree);
        foreach (var statement in body.Descendants<ExpressionStatementSyntax>())
        {
            if (statement.Expression.Kind == SyntaxKind.CallExpression
                && model.GetSymbolInfo(statement.Expression) is FunctionSymbol callee
                && !IsOfInterface(callee)
                && trees.Contains(callee.Origin.Declaration.Tree))
            {
                yield return callee.Origin;
            }
        }
    }
}
