using System.Collections.Frozen;
using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1010 stdmethods: a method has the name of one of a well-known interface, and another signature.</summary>
public sealed class StdMethodsAnalyzer : CorrectnessAnalyzer
{
    /// <summary>
    /// The signatures by name. Where parameters are marked, only methods with those parameters are meant to be the well-known one:
    /// many types have a Scan or Seek of their own.
    /// </summary>
    private static readonly FrozenDictionary<string, KnownMethod> Known = new KnownMethod[]
    {
        new("As", [Wanted.Any], [Wanted.Bool], OfErrors: true),
        new("Format", [Wanted.Named("fmt", "State") with { IsMark = true }, Wanted.Rune], []),
        new("GobDecode", [Wanted.Bytes], [Wanted.Error]),
        new("GobEncode", [], [Wanted.Bytes, Wanted.Error]),
        new("Is", [Wanted.Error], [Wanted.Bool], OfErrors: true),
        new("MarshalJSON", [], [Wanted.Bytes, Wanted.Error]),
        new("MarshalXML", [Wanted.PointerTo("xml", "Encoder"), Wanted.Named("xml", "StartElement")], [Wanted.Error]),
        new("ReadByte", [], [Wanted.Byte, Wanted.Error]),
        new("ReadFrom", [Wanted.Named("io", "Reader") with { IsMark = true }], [Wanted.Int64, Wanted.Error]),
        new("ReadRune", [], [Wanted.Rune, Wanted.Int, Wanted.Error]),
        new("Scan", [Wanted.Named("fmt", "ScanState") with { IsMark = true }, Wanted.Rune], [Wanted.Error]),
        new("Seek", [Wanted.Int64 with { IsMark = true }, Wanted.Int], [Wanted.Int64, Wanted.Error]),
        new("UnmarshalJSON", [Wanted.Bytes], [Wanted.Error]),
        new("UnmarshalXML", [Wanted.PointerTo("xml", "Decoder"), Wanted.Named("xml", "StartElement")], [Wanted.Error]),
        new("UnreadByte", [], [Wanted.Error]),
        new("UnreadRune", [], [Wanted.Error]),
        new("Unwrap", [], [Wanted.Error], OfErrors: true),
        new("WriteByte", [Wanted.Byte], [Wanted.Error]),
        new("WriteTo", [Wanted.Named("io", "Writer") with { IsMark = true }], [Wanted.Int64, Wanted.Error]),
    }.ToFrozenDictionary(static method => method.Name, StringComparer.Ordinal);

    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = GoRule.OfVet(
        "GO1010",
        "stdmethods",
        "A method of a well-known interface has another signature",
        "method {0} should have signature {1}",
        "Reports methods that are named like those of well-known interfaces of the standard library, such as MarshalJSON, ReadByte or WriteTo, and have another signature.",
        "Those interfaces are asked for while the program runs: a method with a wrong signature compiles, and is not called.",
        """
        type Text string

        func (t Text) WriteTo(w io.Writer) error
        """);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.MethodDeclaration, SyntaxKind.MethodElement);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var name = context.Node.TryAs<FunctionDeclarationSyntax>(out var declaration) ? declaration.Name : context.Node.As<MethodElementSyntax>().Name;
        if (!Known.TryGetValue(name.ToString(), out var known) || context.SemanticModel.GetDeclaredSymbol(name) is not FunctionSymbol method)
        {
            return;
        }

        var signature = method.Signature;
        if (known.OfErrors && ReceiverOf(context, signature)?.Implements((InterfaceType)GoType.Error.Underlying) != true)
        {
            return;
        }

        if (known.Name == "Unwrap" ? !IsUnwrap(signature) : known.IsMeant(signature) && !known.IsMatched(signature))
        {
            context.ReportDiagnostic(known.Name == "Unwrap"
                ? Diagnostic.Create(Rule, name, "Unwrap()", "Unwrap() error or Unwrap() []error")
                : Diagnostic.Create(Rule, name, known.Name + signature.ToDisplayString(PackageQualifiers.ByName)["func".Length..], known.ToString()));
        }
    }

    private static GoType? ReceiverOf(SyntaxNodeAnalysisContext context, SignatureType signature) =>
        context.Node.Kind == SyntaxKind.MethodDeclaration ? signature.Receiver?.Type
        : context.Node.Parent is { Kind: SyntaxKind.InterfaceType } contract ? context.SemanticModel.GetTypeInfo(contract).Type
        : null;

    /// <summary>An error can wrap one error or several.</summary>
    private static bool IsUnwrap(SignatureType signature) =>
        signature is { Parameters.Count: 0, Results: [var result] }
        && (Wanted.Error.Matches(result.Type) || (result.Type is SliceType several && Wanted.Error.Matches(several.Element)));

    /// <summary>A method of a well-known interface.</summary>
    private sealed record KnownMethod(string Name, Wanted[] Parameters, Wanted[] Results, bool OfErrors = false)
    {
        /// <summary>Whether the parameters say that the well-known method is meant. A WriteTo of more parameters is another.</summary>
        public bool IsMeant(SignatureType signature)
        {
            if (Name == "WriteTo" && signature.Parameters.Count > 1)
            {
                return false;
            }

            for (var i = 0; i < Parameters.Length; i++)
            {
                if (Parameters[i].IsMark && (i >= signature.Parameters.Count || !Parameters[i].Matches(signature.Parameters[i].Type)))
                {
                    return false;
                }
            }

            return true;
        }

        public bool IsMatched(SignatureType signature) => AreMatched(Parameters, signature.Parameters) && AreMatched(Results, signature.Results);

        public override string ToString()
        {
            var results = string.Join(", ", Results.Select(static type => type.Text));
            return $"{Name}({string.Join(", ", Parameters.Select(static type => type.Text))}){(Results.Length > 1 ? $" ({results})" : Results.Length == 1 ? $" {results}" : "")}";
        }

        private static bool AreMatched(Wanted[] wanted, IReadOnlyList<VariableSymbol> actual)
        {
            if (wanted.Length != actual.Count)
            {
                return false;
            }

            for (var i = 0; i < wanted.Length; i++)
            {
                if (!wanted[i].Matches(actual[i].Type))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>A type of a well-known method. Named ones are known by the name of their package: there are copies of encoding/xml.</summary>
    /// <param name="Text">How it is written.</param>
    /// <param name="Accepts">Whether it is a type.</param>
    /// <param name="IsMark">Whether a method without it is another one.</param>
    private sealed record Wanted(string Text, Func<GoType, bool> Accepts, bool IsMark = false)
    {
        public static readonly Wanted Any = new("any", static type => type is InterfaceType { Methods.Count: 0, IsIncomplete: false });
        public static readonly Wanted Bool = Basic(BasicKind.Bool, "bool");
        public static readonly Wanted Byte = Basic(BasicKind.Uint8, "byte");
        public static readonly Wanted Int = Basic(BasicKind.Int, "int");
        public static readonly Wanted Int64 = Basic(BasicKind.Int64, "int64");
        public static readonly Wanted Rune = Basic(BasicKind.Int32, "rune");
        public static readonly Wanted Bytes = new("[]byte", static type => type is SliceType { Element: var element } && Byte.Matches(element));
        public static readonly Wanted Error = new("error", static type => type.IsIdenticalTo(GoType.Error));

        public static Wanted Named(string package, string name) => new(
            $"{package}.{name}",
            type => type is NamedType { TypeArguments.Count: 0, Symbol: { Package: { } declaring } symbol } && symbol.Name == name && declaring.Name == package);

        public static Wanted PointerTo(string package, string name)
        {
            var named = Named(package, name);
            return new("*" + named.Text, type => type is PointerType pointer && named.Matches(pointer.Element));
        }

        /// <summary>Whether a type is, or may be, this one.</summary>
        public bool Matches(GoType type) => Accepts(type) || (type.IsUnknown && !IsMark) || type is PointerType { Element.IsUnknown: true } or SliceType { Element.IsUnknown: true };

        private static Wanted Basic(BasicKind kind, string text) => new(text, type => type is BasicType basic && basic.BasicKind == kind);
    }
}
