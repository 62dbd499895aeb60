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

/// <summary>
/// The compilations of one folder. Each file is parsed once, whatever compilations it is part of; nothing is parsed or bound
/// until it is asked for. Safe for parallel use.
/// </summary>
public sealed class GoPackageCompilations
{
    private readonly GoDependencies dependencies;
    private readonly int? languageRelease;
    private readonly Dictionary<GoPackageFile, Lazy<GoSyntaxTree>> trees;
    private readonly Lazy<GoCompilation?> production;
    private readonly Lazy<GoCompilation?> withTests;
    private readonly Lazy<GoCompilation?> externalTest;
    private readonly Dictionary<(string Name, bool Tests), GoCompilation> unbuilt = [];
    private readonly Lock unbuiltGate = new();

    private GoPackageCompilations(GoPackage package, GoDependencies dependencies, int? languageRelease)
    {
        Package = package;
        this.languageRelease = languageRelease;
        this.dependencies = dependencies;
        trees = package.Files.ToDictionary(static file => file, static file => new Lazy<GoSyntaxTree>(() => file.Parse()));
        production = new(() => Compile(package.ImportPath, Own(tests: false), dependencies));
        withTests = new(() => package.FilesOf(GoFileClass.Test).Any() ? Compile(package.ImportPath, Own(tests: true), dependencies) : production.Value);
        externalTest = new(() => Compile(package.ImportPath + ExternalSuffix, [.. package.FilesOf(GoFileClass.ExternalTest)], SeenFromOutside()));
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
    /// <returns>The same object each time; <see langword="null"/> where there are no such files. A folder that holds tests only
    /// has no <see cref="GoPackageVariant.Production"/>, one without tests has the same for both.</returns>
    public GoCompilation? Get(GoPackageVariant variant = GoPackageVariant.Production) => variant switch
    {
        GoPackageVariant.Production => production.Value,
        GoPackageVariant.WithTests => withTests.Value,
        GoPackageVariant.ExternalTest => externalTest.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(variant), variant, null),
    };

    /// <summary>
    /// Every file of the folder once, for those who look at all code: built files in their compilation, files that are not
    /// built (<see cref="GoFileClass.Excluded"/>, <see cref="GoFileClass.Broken"/>) beside the built ones of their package, their
    /// own declarations first.
    /// </summary>
    /// <param name="tests">Whether test files are among them. With them, the package is compiled once, as
    /// <see cref="GoPackageVariant.WithTests"/>.</param>
    /// <returns>The files by name, in ordinal byte order.</returns>
    public IReadOnlyList<GoCompiledFile> GetFiles(bool tests) =>
        [.. Package.Files.Where(file => tests || !file.IsTest).Select(file => new GoCompiledFile(file, CompilationOf(file, tests).GetSemanticModel(trees[file].Value)))];

    private GoCompilation CompilationOf(GoPackageFile file, bool tests) => file.Class switch
    {
        GoFileClass.Production when !tests => production.Value!,
        GoFileClass.Production or GoFileClass.Test => withTests.Value!,
        GoFileClass.ExternalTest => externalTest.Value!,
        _ => Unbuilt(file.PackageName, tests),
    };

    /// <summary>The files of a name that are not built, and beside them the built ones of that name.</summary>
    private GoCompilation Unbuilt(string name, bool tests)
    {
        lock (unbuiltGate)
        {
            if (!unbuilt.TryGetValue((name, tests), out var compilation))
            {
                var files = Package.Files.Where(file => file.PackageName == name && (tests || !file.IsTest)).ToLookup(IsUnbuilt);
                var isExternal = name.EndsWith(ExternalSuffix, StringComparison.Ordinal) && files[true].All(static file => file.IsTest);
                compilation = Compile(isExternal ? Package.ImportPath + ExternalSuffix : Package.ImportPath, [.. files[true], .. files[false]], dependencies)!;
                unbuilt.Add((name, tests), compilation);
            }

            return compilation;
        }
    }

    private static bool IsUnbuilt(GoPackageFile file) => file.Class is GoFileClass.Excluded or GoFileClass.Broken;

    private List<GoPackageFile> Own(bool tests) =>
        [.. Package.Files.Where(file => file.Class == GoFileClass.Production || (tests && file.Class == GoFileClass.Test))];

    /// <summary>Tests of a package from outside see what its own test files add to it.</summary>
    private GoDependencies SeenFromOutside() => Package.FilesOf(GoFileClass.Test).Any()
        ? dependencies.With(new GoPackageSource(
            Package.ImportPath,
            Package.Name,
            Package.Folder,
            [.. Own(tests: true).Select(static file => new GoSourceFile(file.Path, file.Source))],
            PackageOrigin.Source))
        : dependencies;

    private GoCompilation? Compile(string importPath, List<GoPackageFile> files, GoDependencies imports) =>
        files.Count == 0 ? null : new GoCompilation(importPath, Package.Folder, [.. files.Select(file => trees[file].Value)], imports) { LanguageRelease = languageRelease };
}
