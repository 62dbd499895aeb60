using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>What a symbol is. https://go.dev/ref/spec#Declarations_and_scope</summary>
public enum SymbolKind
{
    /// <summary>A package.</summary>
    Package,

    /// <summary>A name that an import declares in its file.</summary>
    ImportName,

    /// <summary>A defined type, an alias or a type parameter.</summary>
    TypeName,

    /// <summary>A function.</summary>
    Function,

    /// <summary>A method of a defined type or an interface.</summary>
    Method,

    /// <summary>A variable of a package or function.</summary>
    Variable,

    /// <summary>A parameter, result or receiver.</summary>
    Parameter,

    /// <summary>A field of a struct.</summary>
    Field,

    /// <summary>A constant.</summary>
    Constant,

    /// <summary>A label of a statement.</summary>
    Label,

    /// <summary>A predeclared function, those of package unsafe included.</summary>
    Builtin,

    /// <summary>The predeclared <c>nil</c>.</summary>
    Nil,

    /// <summary>A member of an imported package whose source is not there: its name is all that is known.</summary>
    Unseen,
}

/// <summary>A named thing that a program declares or refers to. Symbols are immutable to their users and safe to share.</summary>
public interface ISymbol
{
    /// <summary>What it is.</summary>
    SymbolKind Kind { get; }

    /// <summary>Its name; <c>_</c> or empty for one without.</summary>
    string Name { get; }

    /// <summary>The package that declares it; null for what is predeclared.</summary>
    PackageSymbol? Package { get; }

    /// <summary>Its type; <see cref="UnknownType"/> where it has none or none is known. Bound when first asked for.</summary>
    GoType Type { get; }

    /// <summary>The name where it is declared, an identifier; no node for what is predeclared or implicit.</summary>
    SyntaxNode Declaration { get; }

    /// <summary>Whether other packages can refer to it by name. https://go.dev/ref/spec#Exported_identifiers</summary>
    bool IsExported { get; }

    /// <summary>The symbol in Go's notation, as <c>func strings.Index(s string, substr string) int</c>.</summary>
    string ToDisplayString();
}

/// <summary>The base of all symbols.</summary>
public abstract class Symbol : ISymbol
{
    private protected Symbol(string name, PackageSymbol? package, SyntaxNode declaration)
    {
        Name = name;
        Package = package;
        Declaration = declaration;
    }

    /// <inheritdoc/>
    public abstract SymbolKind Kind { get; }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public PackageSymbol? Package { get; }

    /// <inheritdoc/>
    public abstract GoType Type { get; }

    /// <inheritdoc/>
    public SyntaxNode Declaration { get; }

    /// <inheritdoc/>
    public bool IsExported => GoNames.IsExported(Name);

    /// <summary>First byte of its scope in its file: local names begin behind their declaration. 0 where order does not matter.</summary>
    internal int VisibleFrom { get; init; }

    /// <summary>The same with nothing known of its type; a function stays what it is, since its name says most.</summary>
    internal virtual Symbol WithoutType() => this;

    /// <summary>Its name behind that of its package.</summary>
    internal string QualifiedName => Package is null ? Name : $"{Package.Path}.{Name}";

    /// <inheritdoc/>
    public abstract string ToDisplayString();

    /// <inheritdoc/>
    public override string ToString() => ToDisplayString();
}
