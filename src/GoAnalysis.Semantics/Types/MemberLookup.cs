namespace GoAnalysis.Semantics;

/// <summary>What a selector finds.</summary>
/// <param name="Symbol">The field or method, of the declaration for an instance's; null where there is none or it is not known.</param>
/// <param name="Type">Its type, of the instance; unknown where there is no symbol.</param>
/// <param name="IsUncertain">Whether a member may be there that is not seen.</param>
/// <param name="Holder">The embedded fields on the way to it; null where it is found in the type itself.</param>
/// <param name="Index">Its place among the fields of a struct; −1 for a method.</param>
/// <param name="IsIndirect">Whether a pointer is followed on the way to it, that of the operand included.</param>
internal readonly record struct Member(Symbol? Symbol, GoType Type, bool IsUncertain, EmbeddedStep? Holder = null, int Index = -1, bool IsIndirect = false)
{
    public static readonly Member None = new(null, UnknownType.Instance, false);

    public static readonly Member Uncertain = new(null, UnknownType.Instance, true);
}

/// <summary>An embedded field that a selector goes through, behind those before it.</summary>
/// <param name="Before">The one before; null for the first.</param>
/// <param name="Field">The field.</param>
/// <param name="Index">Its place among the fields of its struct.</param>
/// <param name="IsIndirect">Whether it or one before it is a pointer, or the operand is.</param>
internal sealed record EmbeddedStep(EmbeddedStep? Before, VariableSymbol Field, int Index, bool IsIndirect);

/// <summary>
/// Finds fields and methods, promoted ones included: breadth first through the embedded fields, where the shallowest wins and
/// two at the same depth cancel each other. https://go.dev/ref/spec#Selectors
/// </summary>
internal static class MemberLookup
{
    /// <summary>Embedded types looked at before a lookup gives up: only generics that expand for ever have so many.</summary>
    private const int MaximumVisited = 2000;

    /// <summary>Embedded instances at one depth that are compared with each other.</summary>
    private const int MaximumCompared = 100;

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
        var level = new List<Entry> { new(start, false, null) };
        HashSet<TypeNameSymbol>? seen = null;
        var visited = 0;
        for (var depth = 0; level.Count > 0; depth++)
        {
            var found = Member.None;
            var count = 0;
            var isUncertain = false;
            var next = new List<Entry>();
            foreach (var (entry, isRepeated, holder) in level)
            {
                if (++visited > MaximumVisited)
                {
                    return Member.Uncertain;
                }

                if (entry is NamedType { TypeArguments.Count: 0 } declared && level.Count + depth > 1 && !(seen ??= new(ReferenceEqualityComparer.Instance)).Add(declared.Symbol))
                {
                    continue;
                }

                var isIndirect = holder?.IsIndirect ?? isPointer;
                if (entry is NamedType named && named.Symbol.FindMethod(name, isExported, package) is { } method)
                {
                    found = new Member(method, method.SignatureFor(named), false, holder, -1, isIndirect);
                    count += isRepeated ? 2 : 1;
                    continue;
                }

                switch (entry.Underlying)
                {
                    case UnknownType:
                        isUncertain = true;
                        break;
                    case StructType structure:
                        if (structure.IndexOf(name) is >= 0 and var index && structure.Fields[index] is var field
                            && (isExported || SamePackage(field.Package, package)))
                        {
                            found = new Member(field, field.Type, false, holder, index, isIndirect);
                            count += isRepeated ? 2 : 1;
                            break;
                        }

                        AddEmbedded(structure, isRepeated, holder, isIndirect, next);
                        break;
                    case InterfaceType contract:
                        if (contract.Find(name, package) is { } required)
                        {
                            found = new Member(required, required.Signature, false, holder, -1, isIndirect);
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

    private static void AddEmbedded(StructType structure, bool isRepeated, EmbeddedStep? holder, bool isIndirect, List<Entry> next)
    {
        for (var i = 0; i < structure.Fields.Count; i++)
        {
            var field = structure.Fields[i];
            if (field.IsEmbedded)
            {
                var pointer = field.Type as PointerType;
                next.Add(new Entry(pointer?.Element ?? field.Type, isRepeated, new EmbeddedStep(holder, field, i, isIndirect || pointer is not null)));
            }
        }
    }

    /// <summary>
    /// One type embedded twice at the same depth is looked at once, and what it has is ambiguous. Declared types are found by
    /// their names, since levels can be wide; instances and unnamed types are few.
    /// </summary>
    private static List<Entry> Consolidate(List<Entry> level)
    {
        if (level.Count < 2)
        {
            return level;
        }

        var declared = new Dictionary<(string? Path, object Name), int>(level.Count);
        var others = new List<int>();
        var kept = new List<Entry>(level.Count);
        foreach (var entry in level)
        {
            var first = -1;
            if (entry.Type is NamedType { TypeArguments.Count: 0 } named)
            {
                var symbol = named.Symbol;
                (string?, object) key = symbol.IsPackageLevel ? (symbol.Package?.Path, symbol.Name) : (null, symbol);
                first = declared.TryAdd(key, kept.Count) ? -1 : declared[key];
            }
            else if (others.FindIndex(other => kept[other].Type.IsIdenticalTo(entry.Type)) is >= 0 and var place)
            {
                first = others[place];
            }
            else if (others.Count < MaximumCompared)
            {
                others.Add(kept.Count);
            }

            if (first < 0)
            {
                kept.Add(entry);
            }
            else
            {
                kept[first] = kept[first] with { IsRepeated = true };
            }
        }

        return kept;
    }

    /// <summary>A type to look into, and how it was come to.</summary>
    private readonly record struct Entry(GoType Type, bool IsRepeated, EmbeddedStep? Holder);
}
