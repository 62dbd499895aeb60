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
        if (!HasUnkeyedElement(literal))
        {
            return;
        }

        var type = context.SemanticModel.GetTypeInfo(context.Node).Type;
        foreach (var possible in type.TypeSet())
        {
            if (StructOf(possible) && !IsLocal(possible, context.Compilation.Package))
            {
                var name = type.ToDisplayString();
                if (!Frozen.Contains(name))
                {
                    context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node, name));
                }

                return;
            }
        }
    }

    private static bool HasUnkeyedElement(CompositeLiteralSyntax literal)
    {
        foreach (var element in literal.Elements)
        {
            if (element.Kind != SyntaxKind.KeyValueExpression)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type is a struct, or a pointer to one, which literals inside others leave out.</summary>
    private static bool StructOf(GoType type)
    {
        // A pointer type can point to itself by way of its name.
        for (var depth = 0; type.Underlying is PointerType pointer && depth < 10; depth++)
        {
            type = pointer.Element;
        }

        return type.Underlying is StructType;
    }

    /// <summary>Whether a type is one without a name or of this package, whose external tests count as part of it.</summary>
    private static bool IsLocal(GoType type, PackageSymbol package) => type switch
    {
        StructType => true,
        PointerType pointer => IsLocal(pointer.Element, package),
        NamedType { Symbol.Package.Path: var path } => WithoutTest(path) == WithoutTest(package.Path),
        _ => false,
    };

    private static string WithoutTest(string path) => path.EndsWith("_test", StringComparison.Ordinal) ? path[..^"_test".Length] : path;
}
