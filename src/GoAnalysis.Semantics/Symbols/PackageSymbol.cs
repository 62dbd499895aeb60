using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>A package: what its files declare outside functions. https://go.dev/ref/spec#Packages</summary>
public sealed class PackageSymbol : Symbol
{
    private readonly Scope scope = new(Universe.Scope);
    private readonly Dictionary<string, Dictionary<string, FunctionSymbol>> methods = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxNode, Symbol> declared = [];
    private readonly Dictionary<GoSyntaxTree, FileScope> files = [];
    private readonly Dictionary<(GoSyntaxTree File, string Name), Symbol> ofFiles = [];
    private readonly Dictionary<string, Symbol> ambiguous = new(StringComparer.Ordinal);
    private IReadOnlyList<ISymbol>? members;

    internal PackageSymbol(string path, string folder, string name, PackageOrigin? origin)
        : base(name, null, default)
    {
        Path = path;
        Folder = folder;
        Origin = origin;
    }

    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.Package;

    /// <inheritdoc/>
    public override GoType Type => UnknownType.Instance;

    /// <summary>Its path, as go/types has it.</summary>
    public string Path { get; }

    /// <summary>Where it was found; null when its source is not there.</summary>
    public PackageOrigin? Origin { get; }

    /// <summary>Whether its source is not there, so that nothing but its path is known.</summary>
    public bool IsMissing => Origin is null;

    /// <summary>What it declares, by name: types, functions, variables and constants. Empty for one that is missing.</summary>
    public IReadOnlyList<ISymbol> Members => members ??= [.. scope.Symbols.OrderBy(static symbol => symbol.Name, StringComparer.Ordinal)];

    /// <summary>Finds a member.</summary>
    /// <param name="name">Its name, exported or not.</param>
    /// <returns>The member; null when there is none.</returns>
    public ISymbol? Find(string name) => scope.Local(name);

    /// <summary>Finds a type that it declares.</summary>
    /// <param name="name">Its name, exported or not.</param>
    /// <returns>The type, of an alias what it stands for; null when there is none.</returns>
    public GoType? FindType(string name) => (scope.Local(name) as TypeNameSymbol)?.Type;

    /// <inheritdoc/>
    public override string ToDisplayString() => $"package {Name} (\"{Path}\")";

    /// <summary>
    /// The folder that its imports are resolved from. It tells packages apart, which paths do not: two vendor folders can hold
    /// two packages of one path.
    /// </summary>
    public string Folder { get; }

    /// <summary>The files, in the order given; those of an imported package have no function bodies.</summary>
    public IReadOnlyList<GoSyntaxTree> Trees => [.. files.Keys];

    /// <summary>
    /// The packages that its files import, each once, by path. Those that were not looked at yet are loaded; one that is
    /// not there <see cref="IsMissing"/>.
    /// </summary>
    public IReadOnlyList<PackageSymbol> Imports =>
        [.. declared.Values.OfType<ImportNameSymbol>().Select(static import => import.Imported).Distinct().OrderBy(static package => package.Path, StringComparer.Ordinal)];

    /// <summary>What its imports are found in; null for a package without files.</summary>
    internal GoDependencies? Dependencies { get; set; }

    /// <summary>Held while a compilation binds; null for a dependency.</summary>
    internal object? Gate { get; init; }

    /// <summary>Where what is bound is recorded; null for a dependency.</summary>
    internal GoCompilation? Compilation { get; init; }

    /// <summary>See <see cref="GoCompilation.IsBuilt"/>. Default yes.</summary>
    internal bool IsBuilt { get; init; } = true;

    internal Scope Scope => scope;

    internal FileScope ScopeOf(GoSyntaxTree tree) => files[tree];

    internal void Add(FileScope file) => files.TryAdd(file.Tree, file);

    internal Dictionary<string, FunctionSymbol>? MethodsOf(string typeName) => methods.GetValueOrDefault(typeName);

    /// <summary>Adds a method under the name of the type it is declared for; the first of a name stays.</summary>
    internal void AddMethod(string typeName, FunctionSymbol method)
    {
        if (!methods.TryGetValue(typeName, out var table))
        {
            methods.Add(typeName, table = new(StringComparer.Ordinal));
        }

        table.TryAdd(method.Name, method);
    }

    /// <summary>Methods declared by way of an alias belong to what it stands for.</summary>
    internal void MoveMethods(string alias, string typeName)
    {
        if (methods.Remove(alias, out var table))
        {
            foreach (var method in table.Values)
            {
                AddMethod(typeName, method);
            }
        }
    }

    internal IReadOnlyCollection<string> ReceiverNames => methods.Keys;

    /// <summary>Remembers which symbol a name declares; every declaration has one, also a duplicate or a blank one.</summary>
    internal void SetDeclared(SyntaxNode name, Symbol symbol) => declared.TryAdd(name, symbol);

    /// <summary>Declares a member. Of several of one name the first counts, but see <see cref="Find(string, GoSyntaxTree)"/>.</summary>
    internal void Declare(Symbol symbol)
    {
        var isFirst = scope.Declare(symbol);
        if (!IsBuilt)
        {
            ofFiles.TryAdd((symbol.Declaration.Tree, symbol.Name), symbol);
            if (!isFirst && scope.Local(symbol.Name) is { } first && !ambiguous.ContainsKey(symbol.Name) && !SaysTheSame(first.Declaration.Parent, symbol.Declaration.Parent))
            {
                ambiguous.Add(symbol.Name, first.WithoutType());
            }
        }
    }

    /// <summary>What a name means in a file.</summary>
    internal Symbol? Find(string name, GoSyntaxTree file) =>
        IsBuilt ? scope.Local(name)
        : ofFiles.TryGetValue((file, name), out var own) ? own
        : ambiguous.TryGetValue(name, out var unknown) ? unknown
        : scope.Local(name);

    /// <summary>Whether two specifications declare the same. One that counts with iota, or repeats the line before it, may not.</summary>
    private static bool SaysTheSame(SyntaxNode specification, SyntaxNode other) =>
        specification.Kind == other.Kind
        && specification.Text.SequenceEqual(other.Text)
        && (specification.Kind != SyntaxKind.ConstSpec || (specification.As<ValueSpecSyntax>().Values.Any && specification.Text.IndexOf("iota"u8) < 0));

    internal IEnumerable<Symbol> Declared => declared.Values;

    internal Symbol? DeclaredAt(SyntaxNode name) => declared.GetValueOrDefault(name);
}
