namespace GoAnalysis.Semantics;

/// <summary>What a selector finds.</summary>
/// <param name="Symbol">The field or method, of the declaration for an instance's; null where there is none or it is not known.</param>
/// <param name="Type">Its type, of the instance; unknown where there is no symbol.</param>
/// <param name="IsUncertain">Whether a member may be there that is not seen.</param>
/// <param name="Depth">Number of embedded fields on the way to it.</param>
internal readonly record struct Member(Symbol? Symbol, GoType Type, bool IsUncertain, int Depth = 0)
{
    public static readonly Member None = new(null, UnknownType.Instance, false);

    public static readonly Member Uncertain = new(null, UnknownType.Instance, true);
}

/// <summary>
/// Finds fields and methods, promoted ones included: breadth first through the embedded fields, where the shallowest wins and
/// two at the same depth cancel each other. https://go.dev/ref/spec#Selectors
/// </summary>
internal static class MemberLookup
{
    /// <summary>Embedded types looked at before a lookup gives up: only generics that expand for ever have so many.</summary>
    private const int MaximumVisited = 2000;

    /// <summary>Whether unexported names of two packages are the same.</summary>
    public static bool SamePackage(PackageSymbol? left, PackageSymbol? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null && left.Path == right.Path);

    /// <summary>Finds a member of a type.</summary>
    /// <param name="type">The type of the operand.</param>
    /// <param name="name">The name behind the period.</param>
    /// <param name="package">The package that asks, which unexported names belong to.</param>
    public static Member Find(GoType type, string name, PackageSymbol? package)
    {
        if (type.IsUnknown)
        {
            return Member.Uncertain;
        }

        // A pointer to an interface or type parameter has no members; one to a defined pointer type has fields only.
        var isPointer = type is PointerType;
        var start = type is PointerType pointer ? pointer.Element : type;
        if (type is NamedType { Underlying: PointerType defined })
        {
            var found = Find(defined, name, package);
            return found.Symbol is FunctionSymbol ? Member.None : found;
        }

        if (isPointer && (start is TypeParameterType || start.Underlying is InterfaceType))
        {
            return Member.None;
        }

        var isExported = GoNames.IsExported(name);
        var level = new List<(GoType Type, bool IsRepeated)> { (start, false) };
        HashSet<TypeNameSymbol>? seen = null;
        var visited = 0;
        for (var depth = 0; level.Count > 0; depth++)
        {
            var found = Member.None;
            var count = 0;
            var isUncertain = false;
            var next = new List<(GoType Type, bool IsRepeated)>();
            foreach (var (entry, isRepeated) in level)
            {
                if (++visited > MaximumVisited)
                {
                    return Member.Uncertain;
                }

                if (entry is NamedType { TypeArguments.Count: 0 } declared && level.Count + depth > 1 && !(seen ??= new(ReferenceEqualityComparer.Instance)).Add(declared.Symbol))
                {
                    continue;
                }

                if (entry is NamedType named && named.Symbol.FindMethod(name, isExported, package) is { } method)
                {
                    found = new Member(method, method.SignatureFor(named), false, depth);
                    count += isRepeated ? 2 : 1;
                    continue;
                }

                switch (entry.Underlying)
                {
                    case UnknownType:
                        isUncertain = true;
                        break;
                    case StructType structure:
                        if (structure.Find(name) is { } field && (isExported || SamePackage(field.Package, package)))
                        {
                            found = new Member(field, field.Type, false, depth);
                            count += isRepeated ? 2 : 1;
                            break;
                        }

                        AddEmbedded(structure, isRepeated, next);
                        break;
                    case InterfaceType contract:
                        if (contract.Find(name, package) is { } required)
                        {
                            found = new Member(required, required.Signature, false, depth);
                            count += isRepeated ? 2 : 1;
                        }
                        else if (contract.IsIncomplete)
                        {
                            isUncertain = true;
                        }

                        break;
                }
            }

            if (count > 0)
            {
                return count == 1 ? found : Member.None;
            }

            if (isUncertain)
            {
                return Member.Uncertain;
            }

            level = Consolidate(next);
        }

        return Member.None;
    }

    private static void AddEmbedded(StructType structure, bool isRepeated, List<(GoType Type, bool IsRepeated)> next)
    {
        foreach (var field in structure.Fields)
        {
            if (field.IsEmbedded)
            {
                next.Add((field.Type is PointerType pointer ? pointer.Element : field.Type, isRepeated));
            }
        }
    }

    /// <summary>One type embedded twice at the same depth is looked at once, and what it has is ambiguous.</summary>
    private static List<(GoType Type, bool IsRepeated)> Consolidate(List<(GoType Type, bool IsRepeated)> level)
    {
        for (var i = 1; i < level.Count; i++)
        {
            for (var j = 0; j < i && level.Count <= 100; j++)
            {
                if (level[i].Type.IsIdenticalTo(level[j].Type))
                {
                    level[j] = (level[j].Type, true);
                    level.RemoveAt(i--);
                    break;
                }
            }
        }

        return level;
    }
}
