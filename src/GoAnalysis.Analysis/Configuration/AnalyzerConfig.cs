using System.Globalization;
using System.Text;
using GoAnalysis.Model;

namespace GoAnalysis.Analysis;

/// <summary>
/// One .editorconfig or .globalconfig, read from its bytes. Any bytes give a configuration; what is wrong with them stands in
/// <see cref="Problems"/>. Immutable. https://spec.editorconfig.org
/// </summary>
public sealed class AnalyzerConfig
{
    /// <summary>The name of configurations that count for the files below their folder.</summary>
    public const string EditorConfigName = ".editorconfig";

    /// <summary>The name of configurations that count under all others.</summary>
    public const string GlobalConfigName = ".globalconfig";

    private const int MaxBytes = 1 << 20;
    private const int MaxProblems = 20;

    /// <summary>All patterns of a file together: what bounds the time of a match.</summary>
    private const int MaxPatternCharacters = 16 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);
    private readonly List<PackageDiagnostic> problems = [];
    private readonly List<Section> sections = [];

    private AnalyzerConfig(string path)
    {
        Path = Normalize(path);
        var slash = Path.LastIndexOf('/');
        Directory = slash < 0 ? "" : Path[..(slash + 1)];
        IsGlobal = Path[(slash + 1)..] == GlobalConfigName;
        GlobalLevel = IsGlobal ? 100 : 0;
    }

    /// <summary>Its path, with <c>/</c>, in the terms of the paths of the trees that it counts for.</summary>
    public string Path { get; }

    /// <summary>The folder that its patterns start from, with a <c>/</c> at the end; empty for the folder where relative paths start.</summary>
    public string Directory { get; }

    /// <summary>Whether files in folders above do not count (<c>root = true</c>).</summary>
    public bool IsRoot { get; private set; }

    /// <summary>Whether it counts under all .editorconfig files: by its name, or by <c>is_global = true</c>.</summary>
    public bool IsGlobal { get; private set; }

    /// <summary>Of two global files the one with the higher level wins (<c>global_level</c>). Default 100 for .globalconfig, 0 for other names.</summary>
    public int GlobalLevel { get; private set; }

    /// <summary>What is wrong with it, by line; at most 20.</summary>
    public IReadOnlyList<PackageDiagnostic> Problems => problems;

    internal IReadOnlyList<Section> Sections => sections;

    /// <summary>Reads a configuration.</summary>
    /// <param name="path">Its path, in the terms of the paths of the trees that it counts for.</param>
    /// <param name="content">Its bytes, UTF-8; more than 1 MiB is not read.</param>
    public static AnalyzerConfig Parse(string path, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(path);
        var config = new AnalyzerConfig(path);
        if (content.Length > MaxBytes)
        {
            config.AddProblem(0, $"the configuration has {content.Length} bytes and is not read; at most {MaxBytes} are");
            return config;
        }

        var preamble = Encoding.UTF8.Preamble;
        config.Read(Utf8.GetString(content.StartsWith(preamble) ? content[preamble.Length..] : content));
        return config;
    }

    /// <summary>Reads a configuration.</summary>
    /// <param name="path">Its path, in the terms of the paths of the trees that it counts for.</param>
    /// <param name="text">Its text.</param>
    public static AnalyzerConfig Parse(string path, string text) => Parse(path, Encoding.UTF8.GetBytes(text));

    /// <summary>A configuration that could not be read, which says so.</summary>
    internal static AnalyzerConfig Unreadable(string path, string reason)
    {
        var config = new AnalyzerConfig(path);
        config.AddProblem(0, $"the configuration cannot be read: {reason}");
        return config;
    }

    internal static string Normalize(string path)
    {
        path = path.Replace('\\', '/');
        while (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path[2..];
        }

        return path;
    }

    private void Read(string text)
    {
        // What stands before the first section counts for all files of a global configuration, and for none otherwise.
        var preamble = new Section(null, []);
        var section = preamble;
        var patternCharacters = 0;
        var number = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.Trim();
            if (line.IsEmpty || line[0] is '#' or ';')
            {
                continue;
            }

            if (line[0] == '[' && line[^1] == ']' && line.Length > 2)
            {
                patternCharacters += line.Length;
                section = new Section(patternCharacters > MaxPatternCharacters ? null : ConfigGlob.Parse(line[1..^1].ToString()), []);
                if (patternCharacters > MaxPatternCharacters)
                {
                    AddProblem(number, $"the section does not count: the patterns of a file may have {MaxPatternCharacters} characters together");
                }
                else
                {
                    sections.Add(section);
                }

                continue;
            }

            var equals = line.IndexOf('=');
            if (equals <= 0 || line[..equals].Trim().IsEmpty)
            {
                AddProblem(number, $"found '{Shorten(line)}', expected 'key = value', '[pattern]' or a comment");
                continue;
            }

            AddValue(section, ReferenceEquals(section, preamble), number, line[..equals].Trim().ToString(), line[(equals + 1)..].Trim().ToString());
        }

        if (IsGlobal)
        {
            if (sections.Count > 0)
            {
                AddProblem(0, "the sections of a global configuration do not count; move them to an .editorconfig");
            }

            sections.Clear();
            sections.Add(preamble);
        }
    }

    private void AddValue(Section section, bool isPreamble, int line, string key, string value)
    {
        if (isPreamble)
        {
            switch (key.ToLowerInvariant())
            {
                case "root":
                    IsRoot = value.Equals("true", StringComparison.OrdinalIgnoreCase);
                    return;
                case "is_global":
                    IsGlobal = value.Equals("true", StringComparison.OrdinalIgnoreCase);
                    return;
                case "global_level":
                    if (int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var level))
                    {
                        GlobalLevel = level;
                    }
                    else
                    {
                        AddProblem(line, $"found the global_level '{Shorten(value)}', expected a whole number");
                    }

                    return;
            }
        }

        if (ConfigKeys.IsSeverity(key) && !value.Equals(AnalyzerConfigSet.Unset, StringComparison.OrdinalIgnoreCase) && !ConfigKeys.TryReadSeverity(value, out _))
        {
            AddProblem(line, $"found the severity '{Shorten(value)}' of {Shorten(key)}, expected none, silent, suggestion, warning, error or default; it does not count");
            return;
        }

        section.Values.Add(new KeyValuePair<string, string>(key, value));
    }

    private static string Shorten(ReadOnlySpan<char> text) => text.Length > 80 ? $"{text[..80]}…" : text.ToString();

    private void AddProblem(int line, string message)
    {
        if (problems.Count < MaxProblems)
        {
            problems.Add(new PackageDiagnostic(Path, line, line == 0 ? 0 : 1, message));
        }
    }

    /// <summary>A section.</summary>
    /// <param name="Pattern">The files that it counts for; null for all.</param>
    /// <param name="Values">Its keys and values in order.</param>
    internal sealed record Section(ConfigGlob? Pattern, List<KeyValuePair<string, string>> Values);
}
