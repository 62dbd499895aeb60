using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>A label. https://go.dev/ref/spec#Labeled_statements</summary>
public sealed class LabelSymbol : Symbol
{
    internal LabelSymbol(string name, PackageSymbol package, SyntaxNode declaration)
        : base(name, package, declaration)
    {
    }

    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.Label;

    /// <inheritdoc/>
    public override GoType Type => UnknownType.Instance;

    /// <inheritdoc/>
    public override string ToDisplayString() => $"label {Name}";
}

/// <summary>A predeclared function. https://go.dev/ref/spec#Built-in_functions</summary>
public sealed class BuiltinSymbol : Symbol
{
    internal BuiltinSymbol(string name, PackageSymbol? package = null)
        : base(name, package, default)
    {
    }

    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.Builtin;

    /// <inheritdoc/>
    public override GoType Type => UnknownType.Instance;

    /// <summary><c>builtin.len</c>, <c>unsafe.Sizeof</c>.</summary>
    public string FullName => $"{Package?.Path ?? "builtin"}.{Name}";

    /// <inheritdoc/>
    public override string ToDisplayString() => $"builtin {QualifiedName}";
}

/// <summary>The predeclared <c>nil</c>. https://go.dev/ref/spec#Predeclared_identifiers</summary>
public sealed class NilSymbol : Symbol
{
    internal NilSymbol()
        : base("nil", null, default)
    {
    }

    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.Nil;

    /// <inheritdoc/>
    public override GoType Type => BasicType.UntypedNil;

    /// <inheritdoc/>
    public override string ToDisplayString() => "nil";
}

/// <summary>A member of a package whose source is not there.</summary>
public sealed class UnseenSymbol : Symbol
{
    internal UnseenSymbol(string name, PackageSymbol package)
        : base(name, package, default)
    {
    }

    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.Unseen;

    /// <inheritdoc/>
    public override GoType Type => UnknownType.Instance;

    /// <inheritdoc/>
    public override string ToDisplayString() => QualifiedName;
}

/// <summary>The name of an imported package in a file. https://go.dev/ref/spec#Import_declarations</summary>
public sealed class ImportNameSymbol : Symbol
{
    private readonly GoDependencies dependencies;
    private PackageSymbol? imported;
    private string[]? candidates;

    internal ImportNameSymbol(string alias, string importPath, PackageSymbol package, GoDependencies dependencies, SyntaxNode declaration)
        : base(alias.Length > 0 ? alias : ImportNames.Candidates(importPath).First(), package, declaration)
    {
        HasAlias = alias.Length > 0;
        ImportPath = importPath;
        this.dependencies = dependencies;
    }

    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.ImportName;

    /// <inheritdoc/>
    public override GoType Type => UnknownType.Instance;

    /// <summary>Whether the import gives the name; otherwise the package does, and <see cref="ISymbol.Name"/> is what its path makes likely.</summary>
    public bool HasAlias { get; }

    /// <summary>The path as written.</summary>
    public string ImportPath { get; }

    /// <summary>The package, loaded when first asked for.</summary>
    public PackageSymbol Imported => imported ??= dependencies.Load(ImportPath, Package!.Folder);

    /// <summary>The names that the path makes likely, the likeliest first.</summary>
    internal string[] Candidates => candidates ??= [.. ImportNames.Candidates(ImportPath)];

    /// <inheritdoc/>
    public override string ToDisplayString() => $"package {Imported.Name} (\"{ImportPath}\")";
}
