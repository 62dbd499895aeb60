using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>A defined type, an alias, a predeclared type or a type parameter. https://go.dev/ref/spec#Type_declarations</summary>
public sealed class TypeNameSymbol : Symbol
{
    private readonly Scope? scope;
    private readonly TypeSpecSyntax spec;
    private GoType? type;
    private Parameters? parameters;

    internal TypeNameSymbol(string name, PackageSymbol? package, SyntaxNode declaration, GoType type)
        : base(name, package, declaration) => this.type = type;

    /// <summary>Predeclared defined types, such as <c>error</c>.</summary>
    internal TypeNameSymbol(string name, Func<TypeNameSymbol, GoType> bindUnderlying)
        : base(name, null, default)
    {
        type = new NamedType(this);
        predeclared = bindUnderlying;
    }

    internal TypeNameSymbol(string name, PackageSymbol package, TypeSpecSyntax spec, Scope scope, bool isPackageLevel)
        : base(name, package, spec.Name)
    {
        this.scope = scope;
        this.spec = spec;
        IsPackageLevel = isPackageLevel;
        IsAlias = spec.IsAlias;
        if (!IsAlias)
        {
            type = new NamedType(this);
        }
    }

    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.TypeName;

    /// <summary>Whether it is another name of a type. https://go.dev/ref/spec#Alias_declarations</summary>
    public bool IsAlias { get; }

    /// <summary>The type that it names; of a generic one the type that is not instantiated.</summary>
    public override GoType Type => type ?? BindAlias();

    /// <summary>The type parameters of a generic type.</summary>
    public IReadOnlyList<TypeParameterType> TypeParameters => spec.Node.Exists && spec.TypeParameters.Exists ? BindParameters().List : [];

    /// <summary>The methods declared for it, by name; those of its underlying type are not among them.</summary>
    public IReadOnlyList<FunctionSymbol> Methods =>
        MethodTable is { } methods ? [.. methods.Values.OrderBy(static method => method.Name, StringComparer.Ordinal)] : [];

    /// <summary>Whether it is declared outside functions.</summary>
    public bool IsPackageLevel { get; }

    /// <inheritdoc/>
    public override string ToDisplayString()
    {
        if (type is TypeParameterType parameter)
        {
            return new TypeWriter().Write("type parameter ").Write(Name).Write(" ").Write(parameter.Constraint).ToString();
        }

        var writer = new TypeWriter().Write("type ").Write(IsPackageLevel ? QualifiedName : Name);
        if (TypeParameters.Count > 0)
        {
            writer.Write("[").Write(string.Join(", ", TypeParameters.Select(static item =>
                new TypeWriter().Write(item.Symbol.Name).Write(" ").Write(item.Constraint).ToString()))).Write("]");
        }

        return IsAlias ? writer.Write(" = ").Write(Type).ToString()
            : Type is BasicType ? writer.ToString()
            : writer.Write(" ").Write(Type.Underlying).ToString();
    }

    internal FunctionSymbol? FindMethod(string name, bool isExported, PackageSymbol? package) =>
        MethodTable is { } methods && methods.TryGetValue(name, out var method)
        && (isExported || MemberLookup.SamePackage(Package, package)) ? method : null;

    /// <summary>An instance; unknown where it would be too large or has another number of arguments.</summary>
    internal GoType Instantiate(IReadOnlyList<GoType> arguments)
    {
        if (arguments.Count != TypeParameters.Count || arguments.Count == 0)
        {
            return UnknownType.Instance;
        }

        if (IsAlias)
        {
            return Substitution.Create(TypeParameters, arguments)!.Apply(Type);
        }

        var instance = new NamedType(this, arguments);
        return instance.Size >= TypeSizes.Maximum ? UnknownType.Instance : instance;
    }

    /// <inheritdoc/>
    internal override Symbol WithoutType() => new TypeNameSymbol(Name, Package!, spec, scope!, IsPackageLevel) { isUnknown = true };

    internal GoType BindUnderlying()
    {
        if (isUnknown)
        {
            return UnknownType.Instance;
        }

        if (predeclared is not null)
        {
            return predeclared(this);
        }

        using var held = Gate.Hold(Package);
        var owner = new Checker(Package!, InnerScope) { InterfaceOwner = Name };
        return owner.BindType(spec.Type).Underlying;
    }

    /// <summary>Binds everything that its declaration says, so that it is recorded.</summary>
    internal void BindAll()
    {
        foreach (var parameter in TypeParameters)
        {
            _ = parameter.Constraint;
        }

        _ = Type.Underlying;
    }

    private Func<TypeNameSymbol, GoType>? predeclared { get; }

    private bool isUnknown { get; init; }

    private Dictionary<string, FunctionSymbol>? MethodTable => IsPackageLevel ? Package!.MethodsOf(Name) : null;

    private Scope InnerScope => spec.TypeParameters.Exists ? BindParameters().Scope : scope!;

    private GoType BindAlias()
    {
        using var held = Gate.Hold(Package);
        if (isUnknown || !BindingGuard.TryEnter(this))
        {
            return UnknownType.Instance;
        }

        try
        {
            var bound = new Checker(Package!, InnerScope).BindType(spec.Type);
            return Interlocked.CompareExchange(ref type, bound, null) ?? bound;
        }
        finally
        {
            BindingGuard.Leave(this);
        }
    }

    private Parameters BindParameters()
    {
        if (parameters is { } known)
        {
            return known;
        }

        using var held = Gate.Hold(Package);
        if (parameters is { } found)
        {
            return found;
        }

        var inner = new Scope(scope, spec.Node.Start, spec.Node.End);
        var list = new Checker(Package!, inner).DeclareTypeParameters(spec.TypeParameters, inner);
        var bound = new Parameters(list, inner);
        return Interlocked.CompareExchange(ref parameters, bound, null) ?? bound;
    }

    private sealed record Parameters(IReadOnlyList<TypeParameterType> List, Scope Scope);
}
