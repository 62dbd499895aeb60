using GoAnalysis.Semantics;

namespace GoAnalysis.Summary;

/// <summary>The packages of the standard library: of a Go source, and stubs of what later versions added to it.</summary>
internal sealed class LibrarySources(string source, string stubs)
{
    /// <summary>Summaries of all packages that a program can import, and of the internal ones that these name.</summary>
    public IReadOnlyList<(string ImportPath, IReadOnlyList<GoSourceFile> Files)> Summarize()
    {
        var summaries = new SortedDictionary<string, IReadOnlyList<GoSourceFile>>(StringComparer.Ordinal);
        var pending = new Stack<string>(ImportablePackages());
        while (pending.TryPop(out var importPath))
        {
            if (summaries.ContainsKey(importPath))
            {
                continue;
            }

            var summary = new PackageSummary(FilesOf(importPath));
            summaries[importPath] = summary.Write();
            foreach (var import in summary.Imports.Where(static import => import != "unsafe" && import != "C"))
            {
                pending.Push(import);
            }
        }

        return [.. summaries.Where(static summary => summary.Value.Count > 0).Select(static summary => (summary.Key, summary.Value))];
    }

    private IEnumerable<string> ImportablePackages() =>
        new[] { source, stubs }.SelectMany(static root => Directory.EnumerateFiles(root, "*.go", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(root, Path.GetDirectoryName(path)!)))
            .Where(static path => path != "." && path.Split('/') is var parts && parts[0] is not ("cmd" or "vendor" or "builtin" or "unsafe")
                && !parts.Any(static part => part is "internal" or "testdata" || part[0] is '_' or '.'))
            .Distinct();

    private List<GoSourceFile> FilesOf(string importPath)
    {
        var builder = new PackageBuilder(importPath, importPath, BuildContext.Default);
        foreach (var folder in Folders(importPath).Where(Directory.Exists))
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*.go").Order(StringComparer.Ordinal))
            {
                builder.Add($"{importPath}/{Path.GetFileName(path)}", Path.GetFileName(path), File.ReadAllBytes(path));
            }
        }

        return [.. builder.Build().FilesOf(GoFileClass.Production).Select(static file => new GoSourceFile(file.Path, file.Source))
            .OrderBy(static file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>The standard library finds what it imports from other modules below its vendor folder.</summary>
    private IEnumerable<string> Folders(string importPath) =>
        [Path.Combine(source, importPath), Path.Combine(source, "vendor", importPath), Path.Combine(stubs, importPath)];
}
