using System.Text;

namespace GoAnalysis.Semantics;

/// <summary>A module that a vendor folder holds.</summary>
/// <param name="Path">Module path.</param>
/// <param name="Version">Version; <see langword="null"/> for a module replaced by a folder in all versions.</param>
/// <param name="IsExplicit">Whether the main module's <c>go.mod</c> requires it itself.</param>
/// <param name="Go">Its <c>go</c> line; <see langword="null"/> where it is not told.</param>
/// <param name="Replacement">What stands in for it, <c>path version</c> or a folder; <see langword="null"/> for none.</param>
/// <param name="Packages">Import paths of its vendored packages, in the order of the file.</param>
/// <param name="Line">1-based line.</param>
public sealed record VendoredModule(
    string Path, string? Version, bool IsExplicit, string? Go, string? Replacement, IReadOnlyList<string> Packages, int Line)
{
    /// <summary>The module whose files are there: the replacement where that is a module; <see langword="null"/> for a folder's,
    /// which has no version.</summary>
    public ModuleVersion? Actual =>
        Replacement is null ? (Version is null ? null : new ModuleVersion(Path, Version))
        : Replacement.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var path, var version] ? new ModuleVersion(path, version)
        : null;
}

/// <summary>
/// The content of <c>vendor/modules.txt</c>, which says where vendored packages come from.
/// https://go.dev/ref/mod#go-mod-vendor
/// </summary>
/// <param name="Modules">Modules in the order of the file.</param>
/// <param name="Errors">What is wrong with the file, by line.</param>
public sealed record VendorModules(IReadOnlyList<VendoredModule> Modules, IReadOnlyList<ModFileError> Errors)
{
    /// <summary>A vendor folder without the file.</summary>
    public static VendorModules Empty { get; } = new([], []);

    /// <summary>Reads the file; any bytes are taken.</summary>
    /// <param name="content">The file's bytes.</param>
    public static VendorModules Parse(ReadOnlySpan<byte> content)
    {
        var modules = new List<VendoredModule>();
        var errors = new List<ModFileError>();
        var packages = new List<string>();
        var number = 0;
        foreach (var range in content.Split((byte)'\n'))
        {
            number++;
            var line = Encoding.UTF8.GetString(content[range].Trim(" \t\r"u8));
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                if (modules.Count > 0)
                {
                    modules[^1] = WithNotes(modules[^1], line[3..]);
                }
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                packages = [];
                if (ParseModule(line[2..], number, packages) is { } module)
                {
                    modules.Add(module);
                }
                else
                {
                    errors.Add(new ModFileError(number, 1, $"found '{line}', expected: # module/path v1.2.3"));
                }
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                if (ModulePaths.IsImportPath(line) && modules.Count > 0)
                {
                    packages.Add(line);
                }
                else
                {
                    errors.Add(new ModFileError(number, 1, $"found '{line}', expected the import path of a package"));
                }
            }
        }

        return new VendorModules(modules, errors);
    }

    /// <summary>The module that a vendored package comes from.</summary>
    /// <param name="importPath">Its import path.</param>
    /// <returns><see langword="null"/> where the file does not tell.</returns>
    public VendoredModule? ModuleOf(string importPath) => Modules.FirstOrDefault(module => module.Packages.Contains(importPath));

    private static VendoredModule? ParseModule(string text, int line, List<string> packages)
    {
        var sides = text.Split(" => ");
        var words = sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return sides.Length <= 2 && words.Length is 1 or 2 && ModulePaths.IsImportPath(words[0]) && (words.Length == 2 || sides.Length == 2)
            ? new VendoredModule(words[0], words.Length == 2 ? words[1] : null, false, null, sides.Length == 2 ? sides[1].Trim() : null, packages, line)
            : null;
    }

    private static VendoredModule WithNotes(VendoredModule module, string notes)
    {
        foreach (var note in notes.Split(';', StringSplitOptions.TrimEntries))
        {
            module = note == "explicit" ? module with { IsExplicit = true }
                : note.StartsWith("go ", StringComparison.Ordinal) ? module with { Go = note[3..].Trim() }
                : module;
        }

        return module;
    }
}
