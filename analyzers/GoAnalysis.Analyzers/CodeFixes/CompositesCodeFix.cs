using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>
/// Writes the names of fields into a literal (GO1023), where each field has its value and can be named, in the columns that gofmt
/// gives them.
/// </summary>
public sealed class CompositesCodeFix : CodeFixProvider
{
    /// <summary>Gofmt aligns names up to this length with whatever stands above; beyond, it depends on the ratio of their lengths.</summary>
    private const int AlwaysAligned = 40;

    /// <inheritdoc/>
    public override IReadOnlyList<string> FixableDiagnosticIds => [CompositesAnalyzer.Rule.Id];

    /// <inheritdoc/>
    public override void RegisterCodeFixes(CodeFixContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Node.TryAs<CompositeLiteralSyntax>(out var literal)
            && FieldsOf(context.SemanticModel.GetTypeInfo(context.Node).Type) is { } fields
            && literal.Elements.Count == fields.Count
            && literal.Elements.All(static element => element.Kind != SyntaxKind.KeyValueExpression)
            && fields.All(static field => field.IsExported && Width(field.Name) <= AlwaysAligned))
        {
            context.RegisterCodeFix(CodeAction.Create("Add field names to struct literal", context.Tree, Names(literal, fields)));
        }
    }

    /// <summary>The fields that a literal has, which for a type parameter have the same names in all its types; null where they have not.</summary>
    private static IReadOnlyList<VariableSymbol>? FieldsOf(GoType type)
    {
        var possible = type.TypeSet().Select(static one => CompositesAnalyzer.StructOf(one)?.Fields).ToList();
        return possible is [{ } first, ..] && possible.TrueForAll(fields => fields is not null && fields.Select(Name).SequenceEqual(first.Select(Name))) ? first : null;

        static string Name(VariableSymbol field) => field.Name;
    }

    private static List<TextEdit> Names(CompositeLiteralSyntax literal, IReadOnlyList<VariableSymbol> fields)
    {
        var elements = literal.Elements.ToList();
        var edits = new List<TextEdit>();
        for (var i = 0; i < elements.Count;)
        {
            var end = EndOfSection(elements, i);
            var width = fields.Take(i..end).Max(static field => Width(field.Name));
            for (; i < end; i++)
            {
                edits.Add(TextEdit.Insert(elements[i].Start, $"{fields[i].Name}: {new string(' ', width - Width(fields[i].Name))}"));
            }
        }

        return edits;
    }

    /// <summary>Index behind the elements whose values gofmt puts in one column: alone on lines that follow each other.</summary>
    private static int EndOfSection(List<SyntaxNode> elements, int start)
    {
        var end = start + 1;
        while (end < elements.Count && IsAlone(end - 1) && IsAlone(end) && FirstLine(elements[end]) == LastLine(elements[end - 1]) + 1)
        {
            end++;
        }

        return end;

        bool IsAlone(int index) =>
            FirstLine(elements[index]) == LastLine(elements[index])
            && FirstLine(elements[index]) != LineBefore(index)
            && (index + 1 == elements.Count || FirstLine(elements[index + 1]) != LastLine(elements[index]));

        int LineBefore(int index) =>
            index > 0 ? LastLine(elements[index - 1]) : LineOf(elements[0].Tree, elements[0].Tree.Token(elements[0].FirstToken - 1).Span.Start);
    }

    private static int FirstLine(SyntaxNode node) => LineOf(node.Tree, node.Start);

    private static int LastLine(SyntaxNode node) => LineOf(node.Tree, node.End);

    private static int LineOf(GoSyntaxTree tree, int offset) => tree.Lines.GetPosition(offset).Line;

    private static int Width(string name) => name.EnumerateRunes().Count();
}
