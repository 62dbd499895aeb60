using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>
/// One package with its syntax trees. Nothing is bound until a <see cref="SemanticModel"/> is asked. Safe for use by many
/// threads; different compilations are bound in parallel.
/// </summary>
public sealed class GoCompilation
{
    private readonly Dictionary<GoSyntaxTree, SemanticModel> models = [];
    private readonly Queue<Action> later = new();
    private readonly Dictionary<GoSyntaxTree, int> treeOrder = [];
    private bool isBound;

    /// <summary>Makes a compilation.</summary>
    /// <param name="importPath">The path of the package, as go/types has it.</param>
    /// <param name="folder">The folder that its imports are resolved from.</param>
    /// <param name="trees">
    /// The files that are built together, parsed in full. Files whose package clause names another package than the first are
    /// bound, and declare nothing.
    /// </param>
    /// <param name="dependencies">The packages that it can import.</param>
    /// <param name="isBuilt">The value of <see cref="IsBuilt"/>.</param>
    public GoCompilation(string importPath, string folder, IReadOnlyList<GoSyntaxTree> trees, GoDependencies dependencies, bool isBuilt = true)
    {
        ArgumentNullException.ThrowIfNull(trees);
        ArgumentNullException.ThrowIfNull(dependencies);
        Trees = trees;
        foreach (var tree in trees)
        {
            models.TryAdd(tree, new SemanticModel(this, tree));
            treeOrder.TryAdd(tree, treeOrder.Count);
        }

        Package = PackageDeclarations.Collect(
            new PackageSymbol(importPath, folder, PackageDeclarations.NameOf(trees), PackageOrigin.Source) { Gate = new object(), Compilation = this, IsBuilt = isBuilt },
            trees,
            dependencies);
    }

    /// <summary>The package.</summary>
    public PackageSymbol Package { get; }

    /// <summary>The release of Go whose language the package is written in, the N of <c>go 1.N</c> in its module; null where
    /// nothing says. https://go.dev/ref/mod#go-mod-file-go</summary>
    public int? LanguageRelease { get; init; }

    /// <summary>
    /// Whether the files are those that go build takes together. Where not, some are for other platforms, or programs of their own:
    /// what they refer to may be declared where nobody looked. A name then means what its own file declares; else what is
    /// declared elsewhere, of a type, variable or constant unknown where files declare it differently.
    /// </summary>
    public bool IsBuilt => Package.IsBuilt;

    /// <summary>The files, in the order given.</summary>
    public IReadOnlyList<GoSyntaxTree> Trees { get; }

    /// <summary>An imported package as a compilation of its own, its function bodies included.</summary>
    /// <param name="imported">A package that another one imports.</param>
    /// <returns>Null for a package without files, such as one that is not there.</returns>
    public static GoCompilation? FromImport(PackageSymbol imported)
    {
        ArgumentNullException.ThrowIfNull(imported);
        var trees = imported.Trees;
        return trees.Count == 0 || imported.Dependencies is not { } dependencies
            ? null
            : new GoCompilation(imported.Path, imported.Folder, [.. trees.Select(static tree => GoSyntaxTree.Parse(tree.Source, tree.Path))], dependencies);
    }

    /// <summary>What can be asked of a file.</summary>
    /// <param name="tree">One of <see cref="Trees"/>.</param>
    /// <exception cref="ArgumentException">The tree is not part of the compilation.</exception>
    public SemanticModel GetSemanticModel(GoSyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return models.TryGetValue(tree, out var model) ? model : throw new ArgumentException($"{tree.Path} is not part of the compilation", nameof(tree));
    }

    /// <summary>A package that one of the files imports.</summary>
    /// <param name="importPath">Its import path as written, such as <c>net/http</c>.</param>
    /// <returns>The package, without members where its source is not there; null where no file imports it.</returns>
    public PackageSymbol? FindPackage(string importPath)
    {
        ArgumentNullException.ThrowIfNull(importPath);
        return Imports.FirstOrDefault(import => import.ImportPath == importPath)?.Imported;
    }

    /// <summary>The names that the files' imports declare, dot and blank imports included, file by file.</summary>
    public IEnumerable<ImportNameSymbol> Imports => Trees.SelectMany(tree => Package.ScopeOf(tree).Declared);

    /// <summary>
    /// What the files declare outside functions: functions, <c>init</c> functions and methods, types, variables and constants, blank
    /// and duplicate ones included, file by file in the order of the source.
    /// </summary>
    public IEnumerable<ISymbol> DeclaredSymbols => Package.Declared
        .Where(static symbol => symbol is not ImportNameSymbol)
        .OrderBy(symbol => treeOrder[symbol.Declaration.Tree])
        .ThenBy(static symbol => symbol.Declaration.Start);

    internal TreeRecord RecordOf(GoSyntaxTree tree) => models[tree].Record;

    internal UnseenMembers Unseen { get; } = new();

    /// <summary>Binds all files: only then is it known what they tell of packages that are not seen.</summary>
    internal void BindAll()
    {
        if (!Volatile.Read(ref isBound))
        {
            using var held = Gate.Hold(Package);
            foreach (var model in models.Values)
            {
                model.BindAll();
            }

            Volatile.Write(ref isBound, true);
        }
    }

    /// <summary>Puts off the body of a function literal.</summary>
    internal void Later(Action check) => later.Enqueue(check);

    /// <summary>Does what was put off, and what that puts off.</summary>
    internal void RunLater()
    {
        while (later.TryDequeue(out var check))
        {
            check();
        }
    }
}
