using System.Reflection;
using System.Xml.Linq;
using GoAnalysis.Syntax.Fuzz;

namespace GoAnalysis.Syntax.Tests;

/// <summary>What holds for every view, found by reflection so that a new one is held to it as well.</summary>
public class ViewCompletenessTests
{
    private static readonly List<View> Views =
        [.. typeof(GoSyntaxTree).Assembly.GetExportedTypes()
            .Where(type => type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ISyntaxView<>)))
            .Select(type => new View(type))];

    public static TheoryData<SyntaxKind> Kinds => [.. AllKinds];

    private static IEnumerable<SyntaxKind> AllKinds => Enum.GetValues<SyntaxKind>().Where(kind => kind != SyntaxKind.None);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryKind_HasOneView(SyntaxKind kind) => Assert.Single(Views, view => view.Accepts(kind));

    [Fact]
    public void EveryChild_IsWhatOneAccessorGives()
    {
        var seen = new HashSet<SyntaxKind>();
        foreach (var name in Goldens.Names("ok"))
        {
            foreach (var node in All(GoSyntaxTree.Parse(Goldens.Read("ok", name), name)))
            {
                seen.Add(node.Kind);
                var given = ViewOf(node).Parts(node).Where(part => part.Parent == node).ToList();
                Assert.True(
                    given.Count == given.Distinct().Count() && given.Count == node.Children.Count,
                    $"{name}: the accessors of {node.Kind} give {string.Join(" | ", given)} of {string.Join(" | ", node.Children)}");
            }
        }

        Assert.Empty(AllKinds.Except(seen));
    }

    [Fact]
    public void EveryView_NamesItsSectionOfTheSpecification()
    {
        var members = XDocument.Load(Path.ChangeExtension(typeof(GoSyntaxTree).Assembly.Location, ".xml")).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")?.Value ?? "");

        Assert.DoesNotContain(Views, view => !members[$"T:{view.Type.FullName}"].Contains("https://go.dev/ref/spec#", StringComparison.Ordinal));
    }

    [Fact]
    public void AccessorsOfBrokenTrees_GiveNodesInside_OrNone()
    {
        const int seed = 20260514;
        var mutator = new Mutator(new Random(seed));
        foreach (var name in Goldens.Names("ok"))
        {
            var source = Goldens.Read("ok", name);
            for (var round = 0; round < 60; round++)
            {
                var tree = GoSyntaxTree.Parse(mutator.Mutate(source), name);
                foreach (var node in All(tree))
                {
                    var view = ViewOf(node);
                    foreach (var property in view.Accessors)
                    {
                        try
                        {
                            Assert.All(View.Nodes(property.GetValue(view.Create(node))), part => Assert.True(node.Span.Contains(part.Span)));
                        }
                        catch (Exception exception)
                        {
                            Assert.Fail($"seed {seed}, {name}, round {round}: {view.Type.Name}.{property.Name} of {node}: {exception}");
                        }
                    }

                    node.GetDocumentation();
                }
            }
        }
    }

    private static View ViewOf(SyntaxNode node) => Views.Single(view => view.Accepts(node.Kind));

    private static IEnumerable<SyntaxNode> All(GoSyntaxTree tree)
    {
        var cursor = new SyntaxCursor(tree.Root);
        do
        {
            yield return cursor.Current;
        }
        while (cursor.MoveToNext());
    }

    /// <summary>A view by reflection.</summary>
    private sealed class View(Type type)
    {
        private readonly MethodInfo accepts = type.GetMethod("Accepts")!;

        public Type Type { get; } = type;

        public List<PropertyInfo> Accessors { get; } = [.. type.GetProperties().Where(property => property.Name != "Node")];

        public static IEnumerable<SyntaxNode> Nodes(object? part) => part switch
        {
            SyntaxNode { Exists: true } node => [node],
            SyntaxNodeList list => list,
            DescendantList<ImportSpecSyntax> list => list.Select(import => import.Node),
            _ => [],
        };

        public bool Accepts(SyntaxKind kind) => (bool)accepts.Invoke(null, [kind])!;

        public object Create(SyntaxNode node) => Activator.CreateInstance(Type, node)!;

        public IEnumerable<SyntaxNode> Parts(SyntaxNode node)
        {
            var view = Create(node);
            return Accessors.Where(property => property.PropertyType != typeof(DescendantList<ImportSpecSyntax>)).SelectMany(property => Nodes(property.GetValue(view)));
        }
    }
}
