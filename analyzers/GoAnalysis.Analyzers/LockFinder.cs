using System.Collections.Concurrent;
using System.Text;
using GoAnalysis.Semantics;

namespace GoAnalysis.Analyzers;

/// <summary>The types on the way to a lock, outermost first.</summary>
/// <param name="Type">A type, as shown.</param>
/// <param name="Inner">What it contains; null for the lock.</param>
internal sealed record LockPath(string Type, LockPath? Inner)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder(Type);
        for (var path = Inner; path is not null; path = path.Inner)
        {
            text.Append(" contains ").Append(path.Type);
        }

        return text.ToString();
    }
}

/// <summary>Finds locks in types; what was found in declared types of a package is kept. Safe for use by many threads.</summary>
internal sealed class LockFinder
{
    /// <summary>Types nested deeper are not looked into: only generics that expand for ever are.</summary>
    private const int MaximumDepth = 100;

    /// <summary>Types that are looked at for one answer. Only structs that hold themselves, which no compiler takes, have so many.</summary>
    private const int MaximumVisited = 10_000;

    private readonly ConcurrentDictionary<NamedType, LockPath?> known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The lock in a value of a type; null where there is none, or none is known.</summary>
    public LockPath? Find(GoType type) => IsPlain(type) ? null : new Search(known).Find(type, 0);

    private static bool IsPlain(GoType type) =>
        type is BasicType or PointerType or SliceType or MapType or ChannelType or SignatureType or InterfaceType or UnknownType;

    /// <summary>Whether a pointer to the type is a sync.Locker and a value of it is none, which an embedded interface would make it.</summary>
    private static bool IsLock(GoType type) =>
        type.IsNamed("sync", "noCopy")
        || (Method(type, "Lock") is { } first && Method(type, "Unlock") is { } second && !(IsOfValues(first) && IsOfValues(second)));

    private static Selection? Method(GoType type, string name) =>
        type.LookupFieldOrMethod(name, null) is { Type: SignatureType { Parameters.Count: 0, Results.Count: 0 }, Symbol: FunctionSymbol } method ? method : null;

    private static bool IsOfValues(Selection method) => method.IsIndirect || !((FunctionSymbol)method.Symbol).HasPointerReceiver;

    /// <summary>One look into a type.</summary>
    private sealed class Search(ConcurrentDictionary<NamedType, LockPath?> known)
    {
        private int visited;

        public LockPath? Find(GoType type, int depth)
        {
            if (IsPlain(type) || depth > MaximumDepth || ++visited > MaximumVisited)
            {
                return null;
            }

            switch (type)
            {
                case TypeParameterType parameter:
                    return InTermsOf(parameter, depth);
                case TupleType tuple:
                    return InAny(tuple, tuple.Elements, depth);
                case NamedType named:
                    if (!known.TryGetValue(named, out var path))
                    {
                        path = InValue(named, depth);
                        known.TryAdd(named, path);
                    }

                    return path;
                default:
                    return InValue(type, depth);
            }
        }

        private LockPath? InValue(GoType type, int depth)
        {
            for (; type.Underlying is ArrayType array; type = array.Element)
            {
                if (++depth > MaximumDepth)
                {
                    return null;
                }
            }

            return type.Underlying is not StructType structure ? null
                : IsLock(type) ? new LockPath(type.ToDisplayString(), null)
                : InAny(type, structure.Fields.Select(static field => field.Type), depth);
        }

        private LockPath? InAny(GoType type, IEnumerable<GoType> parts, int depth)
        {
            foreach (var part in parts)
            {
                if (Find(part, depth + 1) is { } path)
                {
                    return new LockPath(type.ToDisplayString(), path);
                }
            }

            return null;
        }

        /// <summary>A tilde tells that not the named type is in the set, but those that are made like it.</summary>
        private LockPath? InTermsOf(TypeParameterType parameter, int depth)
        {
            if (parameter.Underlying is not InterfaceType { Terms: { } terms })
            {
                return null;
            }

            foreach (var term in terms)
            {
                if (Find(term.Type, depth + 1) is { } path)
                {
                    return new LockPath(parameter.ToDisplayString(), term.IsApproximate ? path with { Type = "~" + path.Type } : path);
                }
            }

            return null;
        }
    }
}
