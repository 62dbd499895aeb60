using System.Collections.Frozen;
using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1023 composites: a literal of another package's struct gives its fields by position.</summary>
public sealed class CompositesAnalyzer : CorrectnessAnalyzer
{
    /// <summary>Structs of the standard library that will never get another field, and those of generated test programs.</summary>
    private static readonly FrozenSet<string> Frozen = FrozenSet.Create(
        StringComparer.Ordinal,
        "image.Point",
        "image.Rectangle",
        "image.Uniform",
        "image/color.Alpha",
        "image/color.Alpha16",
        "image/color.CMYK",
        "image/color.Gray",
        "image/color.Gray16",
        "image/color.NRGBA",
        "image/color.NRGBA64",
        "image/color.NYCbCrA",
        "image/color.RGBA",
        "image/color.RGBA64",
        "image/color.YCbCr",
        "testing.InternalBenchmark",
        "testing.InternalExample",
        "testing.InternalFuzzTarget",
        "testing.InternalTest",
        "unicode.Range16",
        "unicode.Range32");

    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = GoRule.OfVet(
        "GO1023",
        "composites",
        "A literal of another package's struct has no field names",
        "{0} struct literal uses unkeyed fields",
        "Reports composite literals of structs of other packages that give fields without their names. Some structs of the standard library that will never change are left out.",
        "When the other package adds a field, the literal does not compile any more; when it exchanges two, the literal compiles and is wrong.",
        """
        err = &net.DNSConfigError{cause}
        """);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.CompositeLiteral);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var literal = context.Node.As<CompositeLiteralSyntax>();
        if (literal.Elements.All(static element => element.Kind == SyntaxKind.KeyValueExpression))
        {
            return;
        }

        var type = context.SemanticModel.GetTypeInfo(context.Node).Type;
        if (type.TypeSet().Any(possible => IsForeignStruct(possible, context.Compilation.Package)) && type.ToDisplayString() is var name && !Frozen.Contains(name))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node, name));
        }
    }

    /// <summary>The struct that a literal of a type makes; null where it makes something else.</summary>
    /// <param name="type">The type, a pointer where a literal inside another leaves out <c>&amp;</c> and type.</param>
    internal static StructType? StructOf(GoType type) => type.Underlying.WithoutPointer().Underlying as StructType;

    /// <summary>Whether a type is a struct, or a pointer to one, whose fields another package decides about.</summary>
    private static bool IsForeignStruct(GoType type, PackageSymbol package) =>
        StructOf(type) is not null && Owner(type) is { } owner && PackageUnderTest(owner) != PackageUnderTest(package);

    /// <summary>The package that gave a type its name, or the type that it points to; null where neither has a name.</summary>
    private static PackageSymbol? Owner(GoType type) => (type.WithoutPointer() as NamedType)?.Symbol.Package;

    /// <summary>The path of a package, of tests from outside that of what they test: both change together.</summary>
    private static string PackageUnderTest(PackageSymbol package)
    {
        const string Tests = "_test";
        return package.Path.EndsWith(Tests, StringComparison.Ordinal) ? package.Path[..^Tests.Length] : package.Path;
    }
}
