using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1011 stringintconv: an integer is converted to a string.</summary>
public sealed class StringIntConvAnalyzer : CorrectnessAnalyzer
{
    /// <summary>Name of the property of a diagnostic that says <c>true</c> where <c>rune(x)</c> in the place of <c>x</c> compiles.</summary>
    internal const string CanBeRune = nameof(CanBeRune);

    private static readonly Dictionary<string, string> WithFix = new() { [CanBeRune] = "true" };

    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = GoRule.OfVet(
        "GO1011",
        "stringintconv",
        "An integer is converted to a string",
        "conversion from {0} to {1} yields a string of one rune, not a string of digits (did you mean fmt.Sprint(x)?)",
        "Reports conversions string(x) of integers other than byte and rune.",
        "The result is the UTF-8 text of the code point x, not the digits of x, and U+FFFD where x is no code point.",
        """
        name := "user" + string(id)
        """);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.CallExpression);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var call = context.Node.As<CallExpressionSyntax>();
        if (call.Function.Kind is not (SyntaxKind.Identifier or SyntaxKind.SelectorExpression)
            || context.SemanticModel.GetSymbolInfo(call.Function) is not TypeNameSymbol name
            || call.Arguments.Count != 1)
        {
            return;
        }

        // Of a type parameter any type of its set will do, on either side.
        var target = name.Type;
        if (target.TypeSet().FirstOrDefault(static type => type.Underlying is BasicType { BasicKind: BasicKind.String }) is not { } text)
        {
            return;
        }

        var source = TypeOf(call.Arguments.First, target, context.SemanticModel);
        var sources = source.TypeSet();
        if (sources.FirstOrDefault(IsNumber) is not { } number)
        {
            return;
        }

        var from = Describe(number, source, source.NameOf());
        var to = Describe(text, target, name.Name);
        if (from.Length == 0 || to.Length == 0)
        {
            return;
        }

        var diagnostic = Diagnostic.Create(Rule, context.Node, from, to);
        context.ReportDiagnostic(sources.All(static type => type.Underlying is BasicType { IsNumeric: true, IsComplex: false }) ? diagnostic.WithProperties(WithFix) : diagnostic);
    }

    /// <summary>The type that is converted: no constant is converted to a type parameter, so that an untyped one gets its default type.</summary>
    private static GoType TypeOf(SyntaxNode argument, GoType target, SemanticModel model)
    {
        var type = model.GetTypeInfo(argument).Type;
        return target is TypeParameterType ? type.DefaultType : type;
    }

    private static bool IsNumber(GoType type) =>
        type.Underlying is BasicType { IsInteger: true, BasicKind: not (BasicKind.Uint8 or BasicKind.Int32 or BasicKind.UntypedRune) };

    /// <summary>A type with what it is underneath and, for one of a type parameter's set, the parameter: <c>String (string, in T)</c>.</summary>
    private static string Describe(GoType type, GoType declared, string declaredName)
    {
        var isDeclared = ReferenceEquals(type, declared);
        var name = isDeclared ? declaredName : type.NameOf();
        if (name.Length == 0)
        {
            return "";
        }

        var underlying = type.Underlying.NameOf();
        var isShown = underlying.Length > 0 && underlying != name;
        var isIn = !isDeclared && declaredName.Length > 0 && declaredName != name;
        return (isShown, isIn) switch
        {
            (true, true) => $"{name} ({underlying}, in {declaredName})",
            (true, false) => $"{name} ({underlying})",
            (false, true) => $"{name} (in {declaredName})",
            _ => name,
        };
    }
}
