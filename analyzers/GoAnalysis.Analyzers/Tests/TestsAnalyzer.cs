using System.Text;
using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1015: tests, benchmarks, fuzz tests and examples that go test does not run, or not as meant. https://pkg.go.dev/testing</summary>
public sealed class TestsAnalyzer : CorrectnessAnalyzer
{
    private const string Example = "Example";

    private static readonly DiagnosticDescriptor Rule = GoRule.OfVet(
        "GO1015",
        "tests",
        "Mistaken test, fuzz test or example",
        "{0}",
        "Finds tests, benchmarks and fuzz tests with malformed names, fuzz targets of the wrong type, and examples that are named after nothing or whose output is not their last comment.",
        "go test passes over a function whose name is not that of a test, and over an output comment that is not the last one; documentation cannot show an example of something that is not there.",
        """
        func Testparse(t *testing.T) {
            t.Fatal("never run")
        }
        """);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterSemanticModelAction(static file => AnalyzeFile(file));
    }

    private static void AnalyzeFile(SemanticModelAnalysisContext context)
    {
        var tree = context.SemanticModel.Tree;
        if (!tree.Path.EndsWith("_test.go", StringComparison.Ordinal) || !tree.Root.TryAs<SourceFileSyntax>(out var file))
        {
            return;
        }

        // Declarations come in order, so that each group is looked at once.
        var comments = default(Queue<CommentGroup>);
        var imports = default(IReadOnlyList<PackageSymbol>);
        foreach (var declaration in file.Declarations)
        {
            if (declaration.Kind != SyntaxKind.FunctionDeclaration || declaration.As<FunctionDeclarationSyntax>() is not { Name.Exists: true } function)
            {
                continue;
            }

            var name = function.Name.ToString();
            if (name.StartsWith(Example, StringComparison.Ordinal))
            {
                CheckExample(context, function, name, imports ??= context.Compilation.Package.Imports);
                CheckOutput(context, declaration, comments ??= new Queue<CommentGroup>(tree.CommentGroups()));
            }
            else if (name.StartsWith("Test", StringComparison.Ordinal))
            {
                CheckTest(context, function, name, "Test");
            }
            else if (name.StartsWith("Benchmark", StringComparison.Ordinal))
            {
                CheckTest(context, function, name, "Benchmark");
            }
            else if (name.StartsWith("Fuzz", StringComparison.Ordinal))
            {
                CheckTest(context, function, name, "Fuzz");
                new FuzzTest(context.SemanticModel, (node, message) => context.ReportDiagnostic(Diagnostic.Create(Rule, node, message))).Check(declaration);
            }
        }
    }

    private static void Report(SemanticModelAnalysisContext context, FunctionDeclarationSyntax function, string message)
    {
        var span = new TextSpan(function.Node.Start, function.Name.End - function.Node.Start);
        context.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(function.Node.Tree, span), message));
    }

    private static void CheckTest(SemanticModelAnalysisContext context, FunctionDeclarationSyntax function, string name, string prefix)
    {
        if (HasResults(function) || !TakesOne(function, prefix[..1]))
        {
            return;
        }

        if (function.TypeParameters.Exists)
        {
            Report(context, function, $"{name} has type parameters: it will not be run by go test as a {prefix}XXX function");
        }

        if (StartsLower(name.AsSpan(prefix.Length)))
        {
            Report(context, function, $"{name} has malformed name: first letter after '{prefix}' must not be lowercase");
        }
    }

    private static bool HasResults(FunctionDeclarationSyntax function) =>
        function.Result.Exists && (function.Result.Kind != SyntaxKind.ParameterList || function.Result.Children.Any);

    /// <summary>Whether the only parameter is a pointer to a type of a name. Which package it is from is not asked, as in vet.</summary>
    private static bool TakesOne(FunctionDeclarationSyntax function, string typeName)
    {
        if (function.Parameters.Children.Count != 1
            || !function.Parameters.Children.First.TryAs<ParameterDeclarationSyntax>(out var parameter)
            || parameter.Names.Count > 1
            || !parameter.Type.TryAs<StarExpressionSyntax>(out var pointer))
        {
            return false;
        }

        var name = pointer.Operand.TryAs<SelectorExpressionSyntax>(out var selector) ? selector.Selector : pointer.Operand;
        return name.Kind == SyntaxKind.Identifier && name.ToString() == typeName;
    }

    private static bool StartsLower(ReadOnlySpan<char> text) =>
        !text.IsEmpty && Rune.DecodeFromUtf16(text, out var first, out _) == System.Buffers.OperationStatus.Done && Rune.IsLower(first);

    private static void CheckExample(
        SemanticModelAnalysisContext context, FunctionDeclarationSyntax function, string name, IReadOnlyList<PackageSymbol> imports)
    {
        if (function.Parameters.Children.Any)
        {
            Report(context, function, $"{name} should be niladic");
        }

        if (HasResults(function))
        {
            Report(context, function, $"{name} should return nothing");
        }

        if (function.TypeParameters.Exists)
        {
            Report(context, function, $"{name} should not have type params");
        }

        if (name == Example)
        {
            return;
        }

        // Example_suffix, ExampleType, ExampleType_suffix, ExampleType_Method, ExampleType_Method_suffix.
        var parts = name[Example.Length..].Split('_', 3);
        if (parts[0].Length == 0)
        {
            var suffix = name[(Example.Length + 1)..];
            if (!StartsLower(suffix))
            {
                Report(context, function, $"{name} has malformed example suffix: {suffix}");
            }

            return;
        }

        if (!TryFind(context.Compilation, imports, parts[0], out var symbols))
        {
            return;
        }

        if (symbols.Count == 0)
        {
            Report(context, function, $"{name} refers to unknown identifier: {parts[0]}");
            return;
        }

        if (parts.Length > 1 && !StartsLower(parts[1]) && context.Compilation.IsBuilt && !symbols.Exists(symbol => MayHaveMember(symbol, parts[1])))
        {
            Report(context, function, $"{name} refers to unknown field or method: {parts[0]}.{parts[1]}");
        }

        if (parts.Length == 3 && !StartsLower(parts[2]))
        {
            Report(context, function, $"{name} has malformed example suffix: {parts[2]}");
        }
    }

    /// <summary>Finds what an example may be of: a declaration of its package, or else of one that it imports.</summary>
    /// <returns>False where a package that is not seen, or a file for another platform, may declare it.</returns>
    private static bool TryFind(GoCompilation compilation, IReadOnlyList<PackageSymbol> imports, string name, out List<ISymbol> symbols)
    {
        symbols = [];
        if (compilation.Package.Find(name) is { } own)
        {
            symbols.Add(own);
            return true;
        }

        var isSeen = compilation.IsBuilt;
        foreach (var import in imports)
        {
            if (import.Find(name) is { } found)
            {
                symbols.Add(found);
            }
            else
            {
                isSeen &= !import.IsMissing && import.Members.Count > 0;
            }
        }

        return symbols.Count > 0 || isSeen;
    }

    private static bool MayHaveMember(ISymbol symbol, string name) =>
        symbol.Type.IsUnknown
        || symbol.Type.LookupFieldOrMethod(name, symbol.Package) is not null
        || HasUnknownBase(symbol.Type.Dereference().Underlying);

    private static bool HasUnknownBase(GoType type) =>
        type is UnknownType
        || (type is StructType structure && structure.Fields.Any(static field => field.IsEmbedded && field.Type.Dereference().Underlying is UnknownType));

    /// <summary>An output comment counts only as the last comment group of an example.</summary>
    private static void CheckOutput(SemanticModelAnalysisContext context, SyntaxNode function, Queue<CommentGroup> comments)
    {
        var groups = new List<CommentGroup>();
        while (comments.TryPeek(out var group) && group.Span.End <= function.End)
        {
            comments.Dequeue();
            if (group.Span.Start >= function.Start)
            {
                groups.Add(group);
            }
        }

        var message = groups.Count(IsOutput) > 1
            ? "there can only be one output comment block per example"
            : "output comment block must be the last comment block";
        foreach (var group in groups.SkipLast(1).Where(IsOutput))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(function.Tree, group.Span), message));
        }
    }

    private static bool IsOutput(CommentGroup group)
    {
        var text = group.GetText().AsSpan().TrimStart(" \t\n\v\f\r");
        text = text.StartsWith("unordered ", StringComparison.OrdinalIgnoreCase) ? text["unordered ".Length..] : text;
        return text.StartsWith("output:", StringComparison.OrdinalIgnoreCase);
    }
}
