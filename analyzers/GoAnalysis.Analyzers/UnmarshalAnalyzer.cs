using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1021 unmarshal: a decoder is given a value that is no pointer.</summary>
public sealed class UnmarshalAnalyzer : CorrectnessAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = GoRule.OfVet(
        "GO1021",
        "unmarshal",
        "A decoder is given a value that is no pointer",
        "call of {0} passes non-pointer{1}",
        "Reports calls of Unmarshal of encoding/json, encoding/xml and encoding/asn1 and of Decode of the decoders of encoding/json, encoding/xml and encoding/gob whose target is neither a pointer nor an interface.",
        "The decoder gets a copy, and returns an error while it runs.",
        """
        var settings Settings
        err := json.Unmarshal(data, settings)
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
        if (context.Compilation.Package.Path is "encoding/gob" or "encoding/json" or "encoding/xml" or "encoding/asn1"
            || context.SemanticModel.GetSymbolInfo(call.Node) is not FunctionSymbol { Name: "Unmarshal" or "Decode" } function)
        {
            // These packages test what happens to programs that are wrong.
            return;
        }

        int? position = function.FullName switch
        {
            "encoding/json.Unmarshal" or "encoding/xml.Unmarshal" or "encoding/asn1.Unmarshal" => 1,
            "encoding/json.Decoder.Decode" or "encoding/xml.Decoder.Decode" or "encoding/gob.Decoder.Decode" => 0,
            _ => null,
        };
        if (position is not { } index || call.Arguments.Count <= index)
        {
            return;
        }

        var type = context.SemanticModel.GetTypeInfo(call.Arguments[index]).Type;
        if (type is not TypeParameterType && type.Underlying is not (PointerType or InterfaceType or UnknownType or TupleType))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.OpeningParenthesis(), function.Name, index == 1 ? " as second argument" : ""));
        }
    }
}
