using System.Collections.Concurrent;
using GoAnalysis.Model;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>
/// What several configurations say together of a file. From weakest to strongest: global configurations by level, then those
/// farther from the root; .editorconfig files from the outermost that counts to the nearest, later sections over earlier ones;
/// the command line. Safe for use by many threads.
/// </summary>
public sealed class AnalyzerConfigSet
{
    /// <summary>The value that takes what is said elsewhere back.</summary>
    internal const string Unset = "unset";

    private readonly List<AnalyzerConfig> globals;
    private readonly Dictionary<string, AnalyzerConfig> locals = new(StringComparer.Ordinal);
    private readonly AnalyzerConfigOptions? commandLine;
    private readonly ConcurrentDictionary<string, AnalyzerConfigOptions> shared = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, AnalyzerConfigOptions> byPath = new(StringComparer.Ordinal);

    /// <summary>Puts configurations together.</summary>
    /// <param name="configurations">The configurations in any order; of two for one folder the later counts.</param>
    /// <param name="overrides">What the command line says: keys and values as in a file. Default nothing.</param>
    public AnalyzerConfigSet(IEnumerable<AnalyzerConfig> configurations, IEnumerable<KeyValuePair<string, string>>? overrides = null)
    {
        ArgumentNullException.ThrowIfNull(configurations);
        var all = configurations.ToList();
        globals = [.. all.Where(static config => config.IsGlobal)
            .OrderBy(static config => config.GlobalLevel)
            .ThenBy(static config => config.Directory.Length)
            .ThenBy(static config => config.Path, StringComparer.Ordinal)];
        foreach (var config in all.Where(static config => !config.IsGlobal))
        {
            locals[config.Directory] = config;
        }

        commandLine = overrides is null ? null : new DictionaryConfigOptions(overrides);
        Problems = [.. all.OrderBy(static config => config.Path, StringComparer.Ordinal).SelectMany(static config => config.Problems)];
    }

    /// <summary>What is wrong with the configurations, by path and line.</summary>
    public IReadOnlyList<PackageDiagnostic> Problems { get; }

    /// <summary>Reads the configurations that count for files: those in their folders and above, up to a root and not beyond.</summary>
    /// <param name="files">Opens files; links are not followed.</param>
    /// <param name="root">The outermost folder that is looked at, as the provider knows it.</param>
    /// <param name="paths">The files, relative to the root, with <c>/</c>.</param>
    /// <param name="overrides">What the command line says.</param>
    /// <param name="shownRoot">What stands before the relative path in the paths of trees; empty by default.</param>
    public static AnalyzerConfigSet Load(
        IFileProvider files, string root, IEnumerable<string> paths, IEnumerable<KeyValuePair<string, string>>? overrides = null, string shownRoot = "")
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(paths);
        var folders = new SortedSet<string>(StringComparer.Ordinal) { "" };
        foreach (var path in paths)
        {
            for (var slash = path.LastIndexOf('/'); slash > 0 && folders.Add(path[..(slash + 1)]); slash = path.LastIndexOf('/', slash - 1))
            {
            }
        }

        var found = new List<AnalyzerConfig>();
        foreach (var folder in folders)
        {
            var onDisk = folder.Length == 0 ? root : $"{root.TrimEnd('/')}/{folder.TrimEnd('/')}";
            foreach (var entry in files.List(onDisk) ?? [])
            {
                if (entry is { IsFolder: false, Name: AnalyzerConfig.EditorConfigName or AnalyzerConfig.GlobalConfigName })
                {
                    found.Add(Read(files, $"{onDisk.TrimEnd('/')}/{entry.Name}", shownRoot + folder + entry.Name));
                }
            }
        }

        return new AnalyzerConfigSet(found, overrides);
    }

    /// <summary>What is configured for a file.</summary>
    /// <param name="path">Its path, in the terms of the configurations' paths.</param>
    /// <returns>The same object for files for which the same sections count.</returns>
    public AnalyzerConfigOptions GetOptions(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return byPath.GetOrAdd(path, Merge);
    }

    /// <summary>The configuration as what analyzers are given.</summary>
    /// <param name="additionalFiles">Files of the package's folder that are not Go. Default none.</param>
    public AnalyzerOptions ToAnalyzerOptions(params IReadOnlyList<AdditionalFile> additionalFiles) =>
        new ConfiguredOptions(this) { AdditionalFiles = additionalFiles };

    private static AnalyzerConfig Read(IFileProvider files, string onDisk, string shown)
    {
        try
        {
            return AnalyzerConfig.Parse(shown, files.ReadAllBytes(onDisk));
        }
        catch (UnreadableFileException exception)
        {
            return AnalyzerConfig.Unreadable(shown, exception.Message);
        }
    }

    private AnalyzerConfigOptions Merge(string path)
    {
        path = AnalyzerConfig.Normalize(path);
        var counting = new List<(string Name, AnalyzerConfig.Section Section)>();
        for (var i = 0; i < globals.Count; i++)
        {
            if (path.StartsWith(globals[i].Directory, StringComparison.Ordinal))
            {
                counting.AddRange(globals[i].Sections.Select(section => ($"g{i}", section)));
            }
        }

        foreach (var config in LocalsOf(path))
        {
            var relative = path[config.Directory.Length..];
            for (var i = 0; i < config.Sections.Count; i++)
            {
                if (config.Sections[i].Pattern!.IsMatch(relative))
                {
                    counting.Add(($"{config.Directory}|{i}", config.Sections[i]));
                }
            }
        }

        return shared.GetOrAdd(string.Join('\n', counting.Select(static pair => pair.Name)), _ => Merge(counting.Select(static pair => pair.Section)));
    }

    private AnalyzerConfigOptions Merge(IEnumerable<AnalyzerConfig.Section> sections)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in sections.SelectMany(static section => section.Values))
        {
            if (value.Equals(Unset, StringComparison.OrdinalIgnoreCase))
            {
                values.Remove(key);
            }
            else
            {
                values[key] = value;
            }
        }

        var merged = new DictionaryConfigOptions((IReadOnlyDictionary<string, string>)values);
        return commandLine is null ? merged : new OverriddenConfigOptions(commandLine, merged);
    }

    /// <summary>The local configurations that count for a file, outermost first.</summary>
    private List<AnalyzerConfig> LocalsOf(string path)
    {
        var found = new List<AnalyzerConfig>();
        for (var slash = path.LastIndexOf('/'); ; slash = slash > 0 ? path.LastIndexOf('/', slash - 1) : -1)
        {
            if (locals.TryGetValue(path[..(slash + 1)], out var config))
            {
                found.Add(config);
                if (config.IsRoot)
                {
                    break;
                }
            }

            if (slash < 0)
            {
                break;
            }
        }

        found.Reverse();
        return found;
    }

    private sealed class ConfiguredOptions(AnalyzerConfigSet set) : AnalyzerOptions
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = set.Merge(set.globals.SelectMany(static config => config.Sections));

        public override AnalyzerConfigOptions GetOptions(GoSyntaxTree tree)
        {
            ArgumentNullException.ThrowIfNull(tree);
            return set.GetOptions(tree.Path);
        }
    }
}
