using System.Collections.Frozen;
using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1021 unmarshal: a decoder is given a value that is no pointer.</summary>
public sealed class UnmarshalAnalyzer : CorrectnessAnalyzer
{
    private const string AsSecond = " as second argument";

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

    /// <summary>What decodes, by full name, and how messages place its target. A method has no other argument than that.</summary>
    private static readonly FrozenDictionary<string, string> Decoders = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["encoding/asn1.Unmarshal"] = AsSecond,
        ["encoding/gob.Decoder.Decode"] = "",
        ["encoding/json.Decoder.Decode"] = "",
        ["encoding/json.Unmarshal"] = AsSecond,
        ["encoding/xml.Decoder.Decode"] = "",
        ["encoding/xml.Unmarshal"] = AsSecond,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The packages that decode. They try wrong targets out on themselves.</summary>
    private static readonly FrozenSet<string> DecodingPackages =
        Decoders.Keys.Select(static name => name[..name.IndexOf('.', StringComparison.Ordinal)]).ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(static start =>
        {
            if (!DecodingPackages.Contains(start.Compilation.Package.Path))
            {
                start.RegisterSyntaxNodeAction(Analyze, SyntaxKind.CallExpression);
            }
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var call = context.Node.As<CallExpressionSyntax>();
        if (context.SemanticModel.GetSymbolInfo(call.Node) is FunctionSymbol { Name: "Unmarshal" or "Decode" } decoder
            && Decoders.TryGetValue(decoder.FullName, out var place)
            && TargetOf(call, decoder) is { Exists: true } target
            && IsCopied(context.SemanticModel.GetTypeInfo(target).Type))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.OpeningParenthesis(), decoder.Name, place));
        }
    }

    /// <summary>The argument that is to be filled: the last one, unless some are missing.</summary>
    private static SyntaxNode TargetOf(CallExpressionSyntax call, FunctionSymbol decoder)
    {
        var last = decoder.IsMethod ? 0 : 1;
        return call.Arguments.Count > last ? call.Arguments[last] : default;
    }

    /// <summary>Whether a value of a type is passed without anything behind it that could be filled.</summary>
    private static bool IsCopied(GoType type) => type switch
    {
        // What an instance has for a type parameter may be a pointer, and a call with several results fills more than one parameter.
        TypeParameterType or TupleType => false,
        _ => type.Underlying is not (PointerType or InterfaceType or UnknownType),
    };
}
