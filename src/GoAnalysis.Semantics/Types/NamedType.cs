namespace GoAnalysis.Semantics;

/// <summary>A defined type, or an instance of a generic one. https://go.dev/ref/spec#Type_definitions</summary>
public sealed class NamedType : GoType
{
    private readonly int size;
    private GoType? underlying;

    internal NamedType(TypeNameSymbol symbol, IReadOnlyList<GoType>? typeArguments = null)
    {
        Symbol = symbol;
        TypeArguments = typeArguments ?? [];
        size = 1;
        foreach (var argument in TypeArguments)
        {
            size = TypeSizes.Sum(size, argument.Size);
        }
    }

    /// <summary>The declaration, of the generic type for an instance.</summary>
    public TypeNameSymbol Symbol { get; }

    /// <summary>The type arguments; none unless it is an instance.</summary>
    public IReadOnlyList<GoType> TypeArguments { get; }

    /// <summary>The type parameters of a generic type that is not instantiated; none otherwise.</summary>
    public IReadOnlyList<TypeParameterType> TypeParameters => TypeArguments.Count > 0 ? [] : Symbol.TypeParameters;

    /// <inheritdoc/>
    public override GoType Underlying => underlying ?? Bind();

    internal override int Size => size;

    /// <summary>Two threads may both bind it: the first result stays, so that everybody sees the same fields.</summary>
    private GoType Bind()
    {
        if (!BindingGuard.TryEnter(this))
        {
            return UnknownType.Instance;
        }

        try
        {
            var bound = TypeArguments.Count == 0
                ? Symbol.BindUnderlying()
                : Substitution.Create(Symbol.TypeParameters, TypeArguments)?.Apply(Symbol.Type.Underlying) ?? UnknownType.Instance;
            return Interlocked.CompareExchange(ref underlying, bound, null) ?? bound;
        }
        finally
        {
            BindingGuard.Leave(this);
        }
    }
}

/// <summary>
/// What a thread is binding. Only invalid programs bind a thing by way of itself, such as <c>type T T</c>; what they ask
/// for inside is unknown. A type that is asked for by two threads at once is bound by both, so that none waits for another.
/// </summary>
internal static class BindingGuard
{
    /// <summary>Deeper chains of declarations than this are unknown. Real ones are below a hundred.</summary>
    private const int MaximumDepth = 500;

    [ThreadStatic]
    private static HashSet<object>? active;

    public static bool TryEnter(object subject)
    {
        active ??= new HashSet<object>(ReferenceEqualityComparer.Instance);
        return active.Count < MaximumDepth && active.Add(subject);
    }

    public static void Leave(object subject) => active!.Remove(subject);
}

/// <summary>A type parameter. https://go.dev/ref/spec#Type_parameter_declarations</summary>
public sealed class TypeParameterType : GoType
{
    private Func<GoType>? bindConstraint;
    private GoType? constraint;

    internal TypeParameterType(TypeNameSymbol symbol, int index, Func<GoType> bindConstraint)
    {
        Symbol = symbol;
        Index = index;
        this.bindConstraint = bindConstraint;
    }

    internal TypeParameterType(string name, PackageSymbol? package, int index, Syntax.SyntaxNode declaration, int visibleFrom, Func<GoType> bindConstraint)
    {
        Symbol = new TypeNameSymbol(name, package, declaration, this) { VisibleFrom = visibleFrom };
        Index = index;
        this.bindConstraint = bindConstraint;
    }

    /// <summary>The declaration.</summary>
    public TypeNameSymbol Symbol { get; }

    /// <summary>Its place in its list, 0-based.</summary>
    public int Index { get; }

    /// <summary>The constraint as written: an interface, or the implicit one around a union.</summary>
    public GoType Constraint
    {
        get
        {
            if (constraint is { } known)
            {
                return known;
            }

            if (!BindingGuard.TryEnter(this))
            {
                return UnknownType.Instance;
            }

            try
            {
                // A type parameter is no constraint. Two that name each other would have no underlying type either.
                var bound = bindConstraint is { } bind && bind() is var found and not TypeParameterType ? found : UnknownType.Instance;
                var result = Interlocked.CompareExchange(ref constraint, bound, null) ?? bound;
                bindConstraint = null;
                return result;
            }
            finally
            {
                BindingGuard.Leave(this);
            }
        }
    }

    /// <summary>The interface that constrains it; unknown where the constraint is none.</summary>
    public override GoType Underlying => Constraint.Underlying;
}

/// <summary>One alternative of a union. https://go.dev/ref/spec#General_interfaces</summary>
/// <param name="Type">The type.</param>
/// <param name="IsApproximate">Whether it is written <c>~T</c>: all types whose underlying type it is.</param>
public readonly record struct UnionTerm(GoType Type, bool IsApproximate);

/// <summary>An interface type. https://go.dev/ref/spec#Interface_types</summary>
public sealed class InterfaceType : GoType
{
    private readonly Lazy<MethodTable> methods;

    // What stands for the type set among the things that a thread binds: the interface itself stands for its methods.
    private readonly object typeSetKey = new();
    private InterfaceTypeSet? typeSet;

    internal InterfaceType(
        IReadOnlyList<FunctionSymbol> explicitMethods,
        IReadOnlyList<Func<GoType>> embedded,
        IReadOnlyList<IReadOnlyList<UnionTerm>>? unions = null,
        bool isComparable = false)
    {
        ExplicitMethods = explicitMethods;
        Embedded = embedded;
        Unions = unions ?? [];
        HasComparable = isComparable;
        methods = new Lazy<MethodTable>(Flatten, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The methods that are written in it.</summary>
    public IReadOnlyList<FunctionSymbol> ExplicitMethods { get; }

    /// <summary>All its methods, those of embedded interfaces included, by name.</summary>
    public IReadOnlyList<FunctionSymbol> Methods => methods.Value.Sorted;

    /// <summary>Whether an embedded type is not known, so that it may have more methods than are seen.</summary>
    public bool IsIncomplete => methods.Value.IsIncomplete;

    /// <summary>Binds the embedded types that are no unions.</summary>
    internal IReadOnlyList<Func<GoType>> Embedded { get; }

    /// <summary>The unions written in it; a type has to be in each.</summary>
    internal IReadOnlyList<IReadOnlyList<UnionTerm>> Unions { get; }

    /// <summary>Whether it is <c>comparable</c>.</summary>
    internal bool HasComparable { get; }

    /// <summary>Whether it stands for a constraint that is written as a union or type alone.</summary>
    internal bool IsImplicit { get; init; }

    internal FunctionSymbol? Find(string name, PackageSymbol? package)
    {
        if (!methods.Value.ByName.TryGetValue(name, out var method))
        {
            return null;
        }

        return method.IsExported || MemberLookup.SamePackage(method.Package, package) ? method : null;
    }

    /// <summary>Whether only comparable types implement it: it is or embeds <c>comparable</c>.</summary>
    internal bool RequiresComparable => TypeSet.RequiresComparable;

    /// <summary>The types that the interface is limited to; null where it is not.</summary>
    public IReadOnlyList<UnionTerm>? Terms => TypeSet.Terms;

    /// <summary>
    /// The underlying type that all types of the set share; null where there is none.
    /// https://go.dev/ref/spec#Core_types
    /// </summary>
    internal GoType? CoreType()
    {
        if (Terms is not { Count: > 0 } terms)
        {
            return null;
        }

        GoType? core = null;
        foreach (var term in terms)
        {
            var type = term.Type.Underlying;
            if (type.IsUnknown)
            {
                return type;
            }

            if (core is null)
            {
                core = type;
            }
            else if (core is ChannelType one && type is ChannelType other && one.Element.IsIdenticalTo(other.Element))
            {
                core = one.Direction == ChannelDirection.Both ? other : one;
            }
            else if (!core.IsIdenticalTo(type))
            {
                return null;
            }
        }

        return core;
    }

    private InterfaceTypeSet TypeSet
    {
        get
        {
            if (typeSet is { } known)
            {
                return known;
            }

            if (!BindingGuard.TryEnter(typeSetKey))
            {
                return InterfaceTypeSet.All;
            }

            try
            {
                var computed = InterfaceTypeSet.Of(this);
                return Interlocked.CompareExchange(ref typeSet, computed, null) ?? computed;
            }
            finally
            {
                BindingGuard.Leave(typeSetKey);
            }
        }
    }

    private MethodTable Flatten()
    {
        var byName = new Dictionary<string, FunctionSymbol>(StringComparer.Ordinal);
        var isIncomplete = false;
        foreach (var method in ExplicitMethods)
        {
            byName.TryAdd(method.Name, method);
        }

        if (!BindingGuard.TryEnter(this))
        {
            return new MethodTable(byName, true);
        }

        try
        {
            foreach (var bind in Embedded)
            {
                var embedded = bind();
                if (embedded.Underlying is InterfaceType inner)
                {
                    isIncomplete |= inner.IsIncomplete;
                    foreach (var method in inner.methods.Value.ByName.Values)
                    {
                        byName.TryAdd(method.Name, method);
                    }
                }
                else
                {
                    isIncomplete |= embedded.Underlying.IsUnknown;
                }
            }
        }
        finally
        {
            BindingGuard.Leave(this);
        }

        return new MethodTable(byName, isIncomplete);
    }

    private sealed record MethodTable(Dictionary<string, FunctionSymbol> ByName, bool IsIncomplete)
    {
        public IReadOnlyList<FunctionSymbol> Sorted { get; } = [.. ByName.Values.OrderBy(static method => method.Name, StringComparer.Ordinal)];
    }
}
