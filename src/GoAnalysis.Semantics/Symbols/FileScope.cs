using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>
/// The block of a file: its imports. A name cannot be declared both here and in the package, so the package's names are
/// looked at first; then a package that is imported without a name is loaded only where its path makes the name likely, and
/// all the others only for a name that nothing else explains. https://go.dev/ref/spec#Import_declarations
/// </summary>
internal sealed class FileScope : Scope
{
    private readonly PackageSymbol package;
    private readonly List<ImportNameSymbol> declared = [];
    private readonly List<ImportNameSymbol> unnamed = [];
    private readonly List<ImportNameSymbol> dotted = [];

    public FileScope(PackageSymbol package, GoSyntaxTree tree, GoDependencies dependencies)
        : base(package.Scope, 0, tree.Source.Length + 1)
    {
        this.package = package;
        Tree = tree;
        foreach (var import in tree.Root.Descendants<ImportSpecSyntax>())
        {
            var path = import.PathValue;
            if (path.Length == 0)
            {
                continue;
            }

            var name = import.Name.Exists ? GoNames.Of(import.Name) : "";
            var symbol = new ImportNameSymbol(name, path, package, dependencies, import.Name.Exists ? import.Name : import.Path);
            package.SetDeclared(import.Node, symbol);
            declared.Add(symbol);
            if (import.IsDot)
            {
                dotted.Add(symbol);
            }
            else if (name.Length == 0)
            {
                unnamed.Add(symbol);
            }
            else if (name != "_")
            {
                Declare(symbol);
            }
        }
    }

    public GoSyntaxTree Tree { get; }

    /// <summary>All imports in order.</summary>
    public IReadOnlyList<ImportNameSymbol> Declared => declared;

    public IEnumerable<ImportNameSymbol> Imports => Symbols.OfType<ImportNameSymbol>().Concat(unnamed);

    /// <inheritdoc/>
    internal override Symbol? FindAbove(string name) =>
        package.Find(name, Tree) ?? Local(name) ?? LikelyImport(name) ?? FromDotImports(name) ?? Universe.Scope.Local(name) ?? UnlikelyImport(name);

    private ImportNameSymbol? LikelyImport(string name)
    {
        (ImportNameSymbol Import, int Rank)? missing = null;
        foreach (var import in unnamed)
        {
            var rank = Array.IndexOf(import.Candidates, name);
            if (rank < 0)
            {
                continue;
            }

            if (!import.Imported.IsMissing)
            {
                if (import.Imported.Name == name)
                {
                    return import;
                }
            }
            else if (missing is null || rank < missing.Value.Rank)
            {
                missing = (import, rank);
            }
        }

        return missing?.Import;
    }

    private ImportNameSymbol? UnlikelyImport(string name)
    {
        foreach (var import in unnamed)
        {
            if (import.Imported is { IsMissing: false } imported && imported.Name == name)
            {
                return import;
            }
        }

        return null;
    }

    private Symbol? FromDotImports(string name)
    {
        if (dotted.Count > 0 && GoNames.IsExported(name))
        {
            foreach (var import in dotted)
            {
                if (import.Imported.Scope.Local(name) is { } member)
                {
                    return member;
                }
            }
        }

        return null;
    }
}
