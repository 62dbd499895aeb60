using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>A file of a package and what can be asked of it.</summary>
/// <param name="File">The file.</param>
/// <param name="Model">Its semantic model.</param>
public sealed record GoCompiledFile(GoPackageFile File, SemanticModel Model)
{
    /// <summary>Its tree, whole.</summary>
    public GoSyntaxTree Tree => Model.Tree;
}

/// <summary>What is known of a package before it is parsed.</summary>
/// <param name="Path">Its import path, as <see cref="GoCompilation.Package"/> has it.</param>
/// <param name="Folder">The folder that its imports are resolved from.</param>
/// <param name="Imports">The packages that its files import, each once, by path; loaded.</param>
/// <param name="Length">The bytes of its files together, which tell how long it will take.</param>
public sealed record PackageOutline(string Path, string Folder, IReadOnlyList<PackageSymbol> Imports, long Length)
{
    /// <summary>The outline of a package that is there.</summary>
    /// <param name="package">The package; what it imports is loaded.</param>
    public static PackageOutline Of(PackageSymbol package)
    {
        ArgumentNullException.ThrowIfNull(package);
        return new PackageOutline(package.Path, package.Folder, package.Imports, package.Trees.Sum(static tree => (long)tree.Source.Length));
    }
}

/// <summary>
/// The compilations of one folder. Nothing is parsed or bound until it is asked for, and nothing is held that nobody else
/// holds: while a tree or a compilation is in use the same object is given each time. Safe for parallel use.
/// </summary>
public sealed class GoPackageCompilations
{
    private readonly GoDependencies dependencies;
    private readonly int? languageRelease;
    private readonly Dictionary<GoPackageFile, WeakLazy<GoSyntaxTree>> trees;
    private readonly Dictionary<Selection, WeakLazy<GoCompilation>> compilations = [];
    private readonly Lazy<GoDependencies> seenFromOutside;
    private readonly Lock gate = new();

    private GoPackageCompilations(GoPackage package, GoDependencies dependencies, int? languageRelease)
    {
        Package = package;
        this.languageRelease = languageRelease;
        this.dependencies = dependencies;
        trees = package.Files.ToDictionary(static file => file, static file => new WeakLazy<GoSyntaxTree>());
        seenFromOutside = new(SeenFromOutside);
    }

    /// <summary>Behind the import path and the name of a package of tests from outside.</summary>
    private const string ExternalSuffix = "_test";

    /// <summary>The files of the folder, sorted.</summary>
    public GoPackage Package { get; }

    /// <summary>The compilations of a package that was read.</summary>
    /// <param name="package">The package.</param>
    /// <param name="dependencies">The packages that it can import.</param>
    /// <param name="languageRelease">The N of <c>go 1.N</c> in its module; null where nothing says.</param>
    public static GoPackageCompilations Create(GoPackage package, GoDependencies dependencies, int? languageRelease = null)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(dependencies);
        return new GoPackageCompilations(package, dependencies, languageRelease);
    }

    /// <summary>A compilation.</summary>
    /// <param name="variant">Which files. Default the package without tests.</param>
    /// <returns><see langword="null"/> where there are no such files. A folder that holds tests only has no
    /// <see cref="GoPackageVariant.Production"/>, one without tests has the same for both.</returns>
    public GoCompilation? Get(GoPackageVariant variant = GoPackageVariant.Production)
    {
        var selection = Enum.IsDefined(variant) ? BuiltFiles(variant) : throw new ArgumentOutOfRangeException(nameof(variant), variant, null);
        return FilesOf(selection).Count > 0 ? Compile(selection) : null;
    }

    /// <summary>The compilation in which a file is looked at together with all tests.</summary>
    /// <param name="file">A file of <see cref="Package"/>, whatever its class.</param>
    public GoCompilation GetContaining(GoPackageFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Compile(SelectionOf(file, tests: true));
    }

    /// <summary>What is known of <see cref="GetContaining"/> without parsing: only the imports are loaded.</summary>
    /// <param name="file">A file of <see cref="Package"/>, whatever its class.</param>
    /// <returns><see langword="null"/> where errors in package clauses or imports leave open what the whole files import.</returns>
    public PackageOutline? GetOutlineContaining(GoPackageFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var selection = SelectionOf(file, tests: true);
        var files = FilesOf(selection);
        var imports = DependenciesOf(selection);
        return files.Exists(static file => file.Head.HasErrors) ? null : new PackageOutline(
            PathOf(selection),
            Package.Folder,
            [.. files.SelectMany(static file => file.Imports).Select(static import => import.Path).Where(static path => path.Length > 0).Distinct(StringComparer.Ordinal)
                .Select(path => imports.Load(path, Package.Folder)).Distinct().OrderBy(static package => package.Path, StringComparer.Ordinal)],
            files.Sum(static file => (long)file.Source.Length));
    }

    /// <summary>
    /// Every file of the folder once, for those who look at all code: built files in their compilation, files that are not
    /// built (<see cref="GoFileClass.Excluded"/>, <see cref="GoFileClass.Broken"/>) beside the built ones of their package, their
    /// own declarations first.
    /// </summary>
    /// <param name="tests">Whether test files are among them. With them, the package is compiled once, as
    /// <see cref="GoPackageVariant.WithTests"/>.</param>
    /// <returns>The files by name, in ordinal byte order.</returns>
    public IReadOnlyList<GoCompiledFile> GetFiles(bool tests)
    {
        // Held while files are asked for, so that those of one compilation get the same one.
        var inUse = new Dictionary<Selection, GoCompilation>();
        var files = new List<GoCompiledFile>();
        foreach (var file in Package.Files.Where(file => tests || !file.IsTest))
        {
            var selection = SelectionOf(file, tests);
            if (!inUse.TryGetValue(selection, out var compilation))
            {
                inUse.Add(selection, compilation = Compile(selection));
            }

            files.Add(new GoCompiledFile(file, compilation.GetSemanticModel(Parse(file))));
        }

        return files;
    }

    private GoSyntaxTree Parse(GoPackageFile file) => trees[file].Get(() => file.Parse());

    /// <summary>The compilation of a selection that has files.</summary>
    private GoCompilation Compile(Selection selection)
    {
        WeakLazy<GoCompilation>? known;
        lock (gate)
        {
            if (!compilations.TryGetValue(selection, out known))
            {
                compilations.Add(selection, known = new());
            }
        }

        return known.Get(() =>
            new GoCompilation(PathOf(selection), Package.Folder, [.. FilesOf(selection).Select(Parse)], DependenciesOf(selection), isBuilt: selection.NameOfUnbuilt is null)
            {
                LanguageRelease = languageRelease,
            });
    }

    private Selection SelectionOf(GoPackageFile file, bool tests) => file.Class switch
    {
        GoFileClass.Production or GoFileClass.Test => BuiltFiles(tests ? GoPackageVariant.WithTests : GoPackageVariant.Production),
        GoFileClass.ExternalTest => BuiltFiles(GoPackageVariant.ExternalTest),
        _ => new Selection(tests ? GoPackageVariant.WithTests : GoPackageVariant.Production, file.PackageName),
    };

    /// <summary>A package without tests of its own is the same with and without them.</summary>
    private Selection BuiltFiles(GoPackageVariant variant) =>
        new(variant == GoPackageVariant.WithTests && !Package.FilesOf(GoFileClass.Test).Any() ? GoPackageVariant.Production : variant);

    private List<GoPackageFile> FilesOf(Selection selection)
    {
        var tests = selection.Variant == GoPackageVariant.WithTests;
        if (selection.NameOfUnbuilt is not { } name)
        {
            return selection.Variant == GoPackageVariant.ExternalTest ? [.. Package.FilesOf(GoFileClass.ExternalTest)] : Own(tests);
        }

        // Those that are not built, and beside them the built ones of their name.
        var files = Package.Files.Where(file => file.PackageName == name && (tests || !file.IsTest)).ToLookup(IsUnbuilt);
        return [.. files[true], .. files[false]];
    }

    private string PathOf(Selection selection)
    {
        var isExternal = selection.NameOfUnbuilt is { } name
            ? name.EndsWith(ExternalSuffix, StringComparison.Ordinal) && FilesOf(selection).TrueForAll(static file => !IsUnbuilt(file) || file.IsTest)
            : selection.Variant == GoPackageVariant.ExternalTest;
        return isExternal ? Package.ImportPath + ExternalSuffix : Package.ImportPath;
    }

    private GoDependencies DependenciesOf(Selection selection) =>
        selection.Variant == GoPackageVariant.ExternalTest ? seenFromOutside.Value : dependencies;

    /// <summary>Tests of a package from outside see what its own test files add to it.</summary>
    private GoDependencies SeenFromOutside() => Package.FilesOf(GoFileClass.Test).Any()
        ? dependencies.With(new GoPackageSource(
            Package.ImportPath,
            Package.Name,
            Package.Folder,
            [.. Own(tests: true).Select(static file => new GoSourceFile(file.Path, file.Source))],
            PackageOrigin.Source))
        : dependencies;

    private static bool IsUnbuilt(GoPackageFile file) => file.Class is GoFileClass.Excluded or GoFileClass.Broken;

    private List<GoPackageFile> Own(bool tests) =>
        [.. Package.Files.Where(file => file.Class == GoFileClass.Production || (tests && file.Class == GoFileClass.Test))];

    /// <summary>Which files are compiled together.</summary>
    /// <param name="Variant">Of the built files, which; of files that are not built, whether tests are among them.</param>
    /// <param name="NameOfUnbuilt">The package name of files that are not built; null for those that are.</param>
    private readonly record struct Selection(GoPackageVariant Variant, string? NameOfUnbuilt = null);
}
