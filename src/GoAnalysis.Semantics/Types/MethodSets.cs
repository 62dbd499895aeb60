namespace GoAnalysis.Semantics;

/// <summary>Method sets of types. https://go.dev/ref/spec#Method_sets</summary>
internal static class MethodSets
{
    /// <summary>Embedded types that are looked into for names.</summary>
    private const int MaximumVisited = 2000;

    public static IReadOnlyList<Selection> Of(GoType type)
    {
        var found = new List<Selection>();
        foreach (var name in Names(type).OrderBy(static name => name.Name, StringComparer.Ordinal).ThenBy(static name => name.Package?.Path, StringComparer.Ordinal))
        {
            var member = MemberLookup.Find(type, name.Name, name.Package);
            if (TypeRelations.IsInMethodSet(member))
            {
                found.Add(Selection.Of(type, member, null));
            }
        }

        return found;
    }

    /// <summary>The names of all methods of a type and of what it embeds, at whatever depth; unexported ones by package.</summary>
    private static HashSet<(string Name, PackageSymbol? Package)> Names(GoType type)
    {
        var names = new HashSet<(string, PackageSymbol?)>();
        var seen = new HashSet<GoType>(ReferenceEqualityComparer.Instance);
        var waiting = new Queue<GoType>();
        waiting.Enqueue(type.Dereference());
        while (waiting.TryDequeue(out var next) && seen.Count < MaximumVisited)
        {
            if (!seen.Add(next))
            {
                continue;
            }

            IEnumerable<FunctionSymbol> methods = next is NamedType named ? named.Symbol.Methods : [];
            if (next.Underlying is InterfaceType contract)
            {
                methods = methods.Concat(contract.Methods);
            }

            foreach (var method in methods)
            {
                names.Add((method.Name, method.IsExported ? null : method.Package));
            }

            if (next.Underlying is StructType structure)
            {
                foreach (var field in structure.Fields.Where(static field => field.IsEmbedded))
                {
                    waiting.Enqueue(field.Type.Dereference());
                }
            }
        }

        return names;
    }
}
