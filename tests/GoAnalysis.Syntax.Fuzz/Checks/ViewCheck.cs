using System.Linq.Expressions;
using System.Reflection;
using static GoAnalysis.Syntax.Fuzz.ViolationException;

namespace GoAnalysis.Syntax.Fuzz;

/// <summary>
/// Asks every view of every node for everything it has. A view of a broken construct may lack parts; it never throws, and
/// what it gives lies inside its node.
/// </summary>
internal static class ViewCheck
{
    private static readonly Action<SyntaxNode>[][] VisitorsByKind = FindVisitors();

    /// <summary>Number of views found in the library.</summary>
    public static int ViewCount { get; private set; }

    public static void Run(GoSyntaxTree tree)
    {
        for (var i = 0; i < tree.NodeCount; i++)
        {
            var node = new SyntaxNode(tree, i);
            foreach (var visit in VisitorsByKind[(int)node.Kind])
            {
                visit(node);
            }
        }
    }

    private static Action<SyntaxNode>[][] FindVisitors()
    {
        var views = typeof(GoSyntaxTree).Assembly.GetTypes()
            .Where(type => type.IsValueType && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ISyntaxView<>)))
            .ToList();
        ViewCount = views.Count;
        var make = typeof(ViewCheck).GetMethod(nameof(MakeVisitor), BindingFlags.NonPublic | BindingFlags.Static)!;
        var visitors = views.ConvertAll(view => ((Func<SyntaxKind, bool> Accepts, Action<SyntaxNode> Visit))make.MakeGenericMethod(view).Invoke(null, null)!);
        return [.. Enumerable.Range(0, 256).Select(kind => visitors.Where(visitor => visitor.Accepts((SyntaxKind)kind)).Select(visitor => visitor.Visit).ToArray())];
    }

    private static (Func<SyntaxKind, bool> Accepts, Action<SyntaxNode> Visit) MakeVisitor<T>()
        where T : struct, ISyntaxView<T>
    {
        var getters = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name != nameof(ISyntaxView<>.Node))
            .Select(MakeReader<T>)
            .ToArray();
        return (T.Accepts, Visit);

        void Visit(SyntaxNode node)
        {
            Require(node.TryAs<T>(out var view), $"a {node.Kind} is no {typeof(T).Name}");
            foreach (var get in getters)
            {
                get(view);
            }
        }
    }

    private static Action<T> MakeReader<T>(PropertyInfo property)
        where T : struct, ISyntaxView<T>
    {
        if (property.PropertyType == typeof(SyntaxNode))
        {
            var get = Compile<T, SyntaxNode>(property);
            return view => CheckPart(view.Node, get(view), property);
        }

        if (property.PropertyType == typeof(SyntaxNodeList))
        {
            var get = Compile<T, SyntaxNodeList>(property);
            return view =>
            {
                var end = 0;
                foreach (var part in get(view))
                {
                    CheckPart(view.Node, part, property);
                    Require(part.FirstToken >= end, $"{property.DeclaringType!.Name}.{property.Name} is out of order");
                    end = part.EndToken;
                }
            };
        }

        var read = Compile<T, object>(property);
        return view => Require(read(view) is not null, $"{property.DeclaringType!.Name}.{property.Name} is null");
    }

    private static Func<T, TValue> Compile<T, TValue>(PropertyInfo property)
    {
        var view = Expression.Parameter(typeof(T));
        var get = Expression.Lambda<Func<T, TValue>>(Expression.Convert(Expression.Property(view, property), typeof(TValue)), view).Compile();
        return asked =>
        {
            try
            {
                return get(asked);
            }
            catch (Exception exception)
            {
                throw new ViolationException($"{typeof(T).Name}.{property.Name} throws {exception.GetType().Name}");
            }
        };
    }

    private static void CheckPart(SyntaxNode whole, SyntaxNode part, PropertyInfo property)
    {
        if (part.Exists)
        {
            Require(part.FirstToken >= whole.FirstToken && part.EndToken <= whole.EndToken && part != whole, $"{property.DeclaringType!.Name}.{property.Name} lies outside its {whole.Kind}");
            Require(!part.IsLeaf || IsLeafToken(part), $"{property.DeclaringType!.Name}.{property.Name} is a {part.RawKind(part.FirstToken)}");
        }
    }

    private static bool IsLeafToken(SyntaxNode leaf) =>
        leaf.RawKind(leaf.FirstToken) is var kind && (TokenFacts.IsOperandLeaf(kind) || TokenFacts.Lexical(kind) == TokenKind.Semicolon);
}
