using System.Buffers;
using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1009: struct tags that reflect does not understand, and names that encoding/json or encoding/xml cannot use.</summary>
public sealed class StructTagAnalyzer : CorrectnessAnalyzer
{
    /// <summary>Embedding the same structs again and again makes more fields than a program has; nobody wrote what comes behind these.</summary>
    private const int MostFields = 20_000;

    private static readonly DiagnosticDescriptor Malformed = Describe("struct field tag {0} not compatible with reflect.StructTag.Get: {1}");
    private static readonly DiagnosticDescriptor Unexported = Describe("struct field {0} has {1} tag but is not exported");
    private static readonly DiagnosticDescriptor Repeated = Describe("struct field {0} repeats {1} tag {2} also at {3}");

    private static readonly string[] Encodings = ["json", "xml"];

    private static readonly SearchValues<char> NotInRawString = SearchValues.Create(
        "`\u007F\uFEFF\uFFFD\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\n\v\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Malformed, Unexported, Repeated];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(static structure => AnalyzeStruct(structure), SyntaxKind.StructType);
    }

    private static DiagnosticDescriptor Describe(string message) => GoRule.OfVet(
        "GO1009",
        "structtag",
        "Malformed or useless struct tag",
        message,
        "Finds struct tags that are not key:\"value\" pairs with a blank between them, tags for json and xml on fields that are not exported, and json and xml names that two fields share.",
        "Nothing reports a malformed tag when the program runs: it is ignored, and so are fields that the encoder cannot reach or tell apart.",
        """
        type user struct {
            Name string `json:"name",xml:"name"`
            age  int    `json:"age"`
        }
        """);

    private static void AnalyzeStruct(SyntaxNodeAnalysisContext context)
    {
        // These two know what they do with tags, and test what happens to wrong ones.
        if (context.Compilation.Package.Path is "encoding/json" or "encoding/xml" || !HasTags(context.Node, context.SemanticModel, out var structure))
        {
            return;
        }

        var names = new NameTable(context);
        foreach (var field in structure.Fields)
        {
            // One that is declared nowhere comes from a syntax error.
            if (field.Declaration.Exists)
            {
                names.Add(field);
                Check(context, field, field.Tag ?? "");
            }
        }
    }

    /// <summary>Whether there is anything to look at: a tag, or an embedded struct whose names count as this one's.</summary>
    private static bool HasTags(SyntaxNode node, SemanticModel model, out StructType structure)
    {
        structure = null!;
        foreach (var child in node.As<StructTypeSyntax>().Fields)
        {
            if (child.TryAs<FieldDeclarationSyntax>(out var field) && (field.IsEmbedded || field.Tag.Exists))
            {
                structure = (model.GetTypeInfo(node).Type as StructType)!;
                return structure is not null;
            }
        }

        return false;
    }

    private static void Check(SyntaxNodeAnalysisContext context, VariableSymbol field, string tag)
    {
        if (Validate(tag) is { } error)
        {
            context.ReportDiagnostic(Diagnostic.Create(Malformed, LocationOf(field), Quote(tag), error));
        }

        if (field.IsEmbedded || field.IsExported)
        {
            return;
        }

        foreach (var encoding in Encodings)
        {
            if (StructTagReader.Get(tag, encoding) is not ("" or "-"))
            {
                context.ReportDiagnostic(Diagnostic.Create(Unexported, LocationOf(field), field.Name, encoding));
                return;
            }
        }
    }

    private static string? Validate(string tag)
    {
        var reader = new StructTagReader(tag);
        var isFirst = true;
        while (isFirst || reader.IsSeparated)
        {
            isFirst = false;
            if (!reader.Read())
            {
                return reader.Error;
            }

            if (reader.Value is not { } value)
            {
                return "bad syntax for struct tag value";
            }

            if (HasSuspiciousSpace(reader.Key, value))
            {
                return "suspicious space in struct tag value";
            }
        }

        return "key:\"value\" pairs not separated by spaces";
    }

    /// <summary>
    /// A name of json may have blanks; one of xml may have one, between name space and name. Options have none.
    /// </summary>
    private static bool HasSuspiciousSpace(string key, string value)
    {
        var comma = value.IndexOf(',', StringComparison.Ordinal);
        return key switch
        {
            "asn1" => value.Contains(' ', StringComparison.Ordinal),
            "json" => comma >= 0 && value.IndexOf(' ', comma) >= 0,
            "xml" => value.StartsWith(' ') || value.EndsWith(' ') || value.AsSpan().Count(' ') > 1
                || (comma >= 0 && ((comma > 0 && value[comma - 1] == ' ') || value.IndexOf(' ', comma) >= 0)),
            _ => false,
        };
    }

    /// <summary>The text as fmt's <c>%#q</c> has it: a raw string where it can be one.</summary>
    private static string Quote(string text) => text.AsSpan().ContainsAny(NotInRawString) ? GoString.Quote(text) : $"`{text}`";

    /// <summary>The name of a field; of an embedded one the whole type, as in go/types.</summary>
    private static Location LocationOf(VariableSymbol field)
    {
        var node = field.Declaration;
        while (field.IsEmbedded && node.Exists)
        {
            if (node.TryAs<FieldDeclarationSyntax>(out var declaration))
            {
                return Location.Create(declaration.Type);
            }

            node = node.Parent;
        }

        return Location.Create(field.Declaration);
    }

    /// <summary>The names that the encoders see. A field hides those of structs embedded deeper down, so that only names of one level clash.</summary>
    private sealed class NameTable(SyntaxNodeAnalysisContext context)
    {
        private readonly Dictionary<(string Key, string Name, int Level), VariableSymbol> seen = [];
        private int fields;

        public void Add(VariableSymbol field)
        {
            foreach (var encoding in Encodings)
            {
                Add(encoding, field, field, 1);
            }
        }

        private void Add(string key, VariableSymbol nearest, VariableSymbol field, int level)
        {
            var value = StructTagReader.Get(field.Tag ?? "", key);
            if (value == "-" || ++fields > MostFields)
            {
                return;
            }

            if (value.Length == 0 || value[0] == ',')
            {
                AddEmbedded(key, nearest, field, level);
                return;
            }

            if (key == "xml" && field.Name == "XMLName")
            {
                // It names the element of the struct itself.
                return;
            }

            var comma = value.IndexOf(',', StringComparison.Ordinal);
            if (comma >= 0)
            {
                // Attributes have names of their own.
                key += key == "xml" && value[comma..].Split(',').Contains("attr") ? " attribute" : "";
                value = value[..comma];
            }

            if (!seen.TryAdd((key, value, level), field))
            {
                context.ReportDiagnostic(Diagnostic.Create(Repeated, LocationOf(nearest), field.Name, key, GoString.Quote(value), PlaceOf(seen[(key, value, level)], field)));
            }
        }

        private void AddEmbedded(string key, VariableSymbol nearest, VariableSymbol field, int level)
        {
            if (!field.IsEmbedded || field.Type.Underlying is not StructType structure)
            {
                return;
            }

            foreach (var inner in structure.Fields)
            {
                if (inner.IsExported && fields < MostFields)
                {
                    Add(key, nearest, inner, level + 1);
                }
            }
        }

        /// <summary>File and line of a field, seen from the folder of another one's file.</summary>
        private static string PlaceOf(VariableSymbol field, VariableSymbol from)
        {
            var location = LocationOf(field);
            var path = location.Path.Split('/');
            var folder = LocationOf(from).Path.Split('/')[..^1];
            var common = 0;
            while (common < folder.Length && common < path.Length - 1 && folder[common] == path[common])
            {
                common++;
            }

            return $"{string.Join('/', Enumerable.Repeat("..", folder.Length - common).Concat(path[common..]))}:{location.Start.Line}";
        }
    }
}
