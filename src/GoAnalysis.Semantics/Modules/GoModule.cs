using GoAnalysis.Model;

namespace GoAnalysis.Semantics;

/// <summary>
/// A module of a repository: its <c>go.mod</c> file and what follows from it for the packages of its folder. Safe for
/// parallel use. https://go.dev/ref/mod#modules-overview
/// </summary>
/// <example><code>
/// foreach (GoModule module in GoWorkspace.Open("path/to/clone", files).Modules)
/// {
///     Console.WriteLine($"{module.Path} in {module.Dir}: {module.Folders.Count} folders with Go files");
/// }
/// </code></example>
public sealed class GoModule
{
    private readonly Lazy<Dictionary<string, ModuleVersion>> required;

    internal GoModule(string filePath, GoModFile file, bool isOwn)
    {
        FilePath = filePath;
        Dir = FolderConventions.FolderOf(filePath);
        File = file;
        IsOwn = isOwn;
        required = new Lazy<Dictionary<string, ModuleVersion>>(FindRequired);
    }

    /// <summary>Module path as the <c>module</c> directive states it; <see langword="null"/> where there is none that can be
    /// read.</summary>
    public string? Path => File.Module;

    /// <summary>Folder of the <c>go.mod</c> file, relative to the root of the repository, <c>.</c> for the root itself.</summary>
    public string Dir { get; }

    /// <summary>The <c>go.mod</c> file, relative to the root of the repository.</summary>
    public string FilePath { get; }

    /// <summary>The content of the <c>go.mod</c> file. Without a directive where it cannot be read.</summary>
    public GoModFile File { get; }

    /// <summary>Value of the <c>go</c> directive, such as <c>1.22</c>; <see langword="null"/> without one.</summary>
    public string? Go => File.Go;

    /// <summary>Whether it is the repository's own: not in or below a vendored or <c>testdata</c> folder.</summary>
    public bool IsOwn { get; }

    /// <summary>Whether the <c>go.work</c> file uses it. https://go.dev/ref/mod#workspaces</summary>
    public bool IsUsed { get; internal set; }

    /// <summary>The folders of the repository, relative to its root, that stand in for modules, by module path. Replacements
    /// by folders that lie outside or hold no module are not among them.</summary>
    public IReadOnlyDictionary<string, string> FolderReplacements { get; internal set; } = new Dictionary<string, string>();

    /// <summary>What its vendor folder holds, or that of the <c>go.work</c> file that uses it; <see cref="VendorModules.Empty"/>
    /// without the file <c>vendor/modules.txt</c>, and outside a <see cref="GoWorkspace"/>.</summary>
    public VendorModules Vendor { get; internal set; } = VendorModules.Empty;

    /// <summary>Its folders with Go files that a <see cref="GoWorkspace"/> was opened on, in the order of
    /// <see cref="GoWorkspace.Folders"/>; those of modules inside it are theirs. Empty outside a workspace.</summary>
    public IReadOnlyList<GoFolder> Folders { get; internal set; } = [];

    /// <summary>The version that a module is required in, replacements by other modules applied.</summary>
    /// <param name="modulePath">Path of the required module.</param>
    /// <returns><see langword="null"/> where it is not required here, or by no version, or by one that is excluded, which the go
    /// command passes over. https://go.dev/ref/mod#go-mod-file-exclude</returns>
    public ModuleVersion? RequirementOf(string modulePath)
    {
        ArgumentNullException.ThrowIfNull(modulePath);
        return required.Value.GetValueOrDefault(modulePath);
    }

    /// <summary>Required versions by module path, replacements by other modules applied.</summary>
    internal IReadOnlyDictionary<string, ModuleVersion> Required => required.Value;

    private Dictionary<string, ModuleVersion> FindRequired()
    {
        ILookup<string, ModuleReplacement> replacements = File.Replacements.Where(replacement => !replacement.IsFolder)
            .ToLookup(replacement => replacement.OldPath, StringComparer.Ordinal);
        var found = new Dictionary<string, ModuleVersion>(StringComparer.Ordinal);
        var excluded = File.Exclusions.Select(exclusion => new ModuleVersion(exclusion.Path, exclusion.Version)).ToHashSet();
        // What is no version is no name of a folder either, and may be a path out of one.
        foreach (ModuleRequirement requirement in File.Requirements.Where(requirement =>
            SemanticVersion.IsCanonical(requirement.Version) && !excluded.Contains(new ModuleVersion(requirement.Path, requirement.Version))))
        {
            ModuleReplacement? replacement = replacements[requirement.Path]
                .Where(replacement => replacement.OldVersion is null || replacement.OldVersion == requirement.Version)
                .MaxBy(replacement => replacement.OldVersion is not null);
            found.TryAdd(requirement.Path, replacement is null || !SemanticVersion.IsCanonical(replacement.NewVersion!)
                ? new ModuleVersion(requirement.Path, requirement.Version)
                : new ModuleVersion(replacement.NewPath, replacement.NewVersion!));
        }

        return found;
    }
}
