namespace GoAnalysis.Semantics;

/// <summary>
/// The content of a <c>go.mod</c> file. Any bytes are taken: a line that is malformed is left out and told in
/// <see cref="Errors"/>. https://go.dev/ref/mod#go-mod-file
/// </summary>
/// <param name="Module">The module path; <see langword="null"/> when there is none or it is no valid import path.</param>
/// <param name="Go">The version of the <c>go</c> line, such as <c>1.21</c> or <c>1.22rc1</c>; <see langword="null"/> when
/// there is none or it is no version.</param>
/// <example><code>GoModFile.Parse("module example.com/m\n\ngo 1.21\n"u8).Module == "example.com/m"</code></example>
public sealed record GoModFile(string? Module, string? Go)
{
    /// <summary>Longest accepted word, in characters. Go has no limit; no real path comes near.</summary>
    public const int MaxValueLength = 1024;

    /// <summary>1-based line of the <c>module</c> directive; 0 where there is none.</summary>
    public int ModuleLine { get; init; }

    /// <summary>What the comment <c>Deprecated: …</c> of the <c>module</c> directive says; <see langword="null"/> without one.
    /// https://go.dev/ref/mod#go-mod-file-module-deprecation</summary>
    public string? Deprecated { get; init; }

    /// <summary>The suggested toolchain, such as <c>go1.22.3</c>; <see langword="null"/> without one.</summary>
    public string? Toolchain { get; init; }

    /// <summary>Required modules in the order of the file.</summary>
    public IReadOnlyList<ModuleRequirement> Requirements { get; init; } = [];

    /// <summary>Replaced modules in the order of the file.</summary>
    public IReadOnlyList<ModuleReplacement> Replacements { get; init; } = [];

    /// <summary>Excluded versions in the order of the file.</summary>
    public IReadOnlyList<ModuleExclusion> Exclusions { get; init; } = [];

    /// <summary>Retracted versions of the module itself in the order of the file.</summary>
    public IReadOnlyList<ModuleRetraction> Retractions { get; init; } = [];

    /// <summary>Settings of GODEBUG in the order of the file.</summary>
    public IReadOnlyList<GodebugSetting> Godebugs { get; init; } = [];

    /// <summary>Import paths of tools in the order of the file.</summary>
    public IReadOnlyList<ModFileValue> Tools { get; init; } = [];

    /// <summary>Folders that patterns such as <c>./...</c> pass over, in the order of the file.</summary>
    public IReadOnlyList<ModFileValue> Ignores { get; init; } = [];

    /// <summary>What is wrong with the file, by line.</summary>
    public IReadOnlyList<ModFileError> Errors { get; init; } = [];

    /// <summary>Reads the content of a <c>go.mod</c> file in one pass over its lines.</summary>
    /// <param name="content">The file's bytes, a byte order mark allowed.</param>
    /// <returns>What was found. The first <c>module</c> and the first <c>go</c> line decide, as Go refuses a second.</returns>
    public static GoModFile Parse(ReadOnlySpan<byte> content)
    {
        var errors = new List<ModFileError>();
        var reader = new DirectiveReader(errors);
        var shared = new SharedDirectives();
        var requirements = new List<ModuleRequirement>();
        var exclusions = new List<ModuleExclusion>();
        var retractions = new List<ModuleRetraction>();
        var tools = new List<ModFileValue>();
        var ignores = new List<ModFileValue>();
        string? module = null;
        ModFileLine? moduleLine = null;
        foreach (var line in ModFileReader.Read(content, errors))
        {
            switch (line.Verb)
            {
                case "module":
                    module = reader.Once(line, "module example.com/path", ModulePaths.IsImportPath) ?? module;
                    moduleLine ??= line;
                    break;
                case "require" when reader.PathAndVersion(line, "require module/path v1.2.3") is var (path, version):
                    requirements.Add(new ModuleRequirement(path, version, IsIndirect(line.Comment), line.Line));
                    break;
                case "exclude" when reader.PathAndVersion(line, "exclude module/path v1.2.3") is var (path, version):
                    exclusions.Add(new ModuleExclusion(path, version, line.Line));
                    break;
                case "require" or "exclude":
                    break;
                case "retract":
                    reader.AddRetraction(line, retractions);
                    break;
                case "tool" when reader.Single(line, "tool import/path", ModulePaths.IsImportPath) is { } tool:
                    tools.Add(new ModFileValue(tool, line.Line));
                    break;
                case "ignore" when reader.Single(line, "ignore ./folder", DirectiveReader.IsPath) is { } folder:
                    ignores.Add(new ModFileValue(folder, line.Line));
                    break;
                case "tool" or "ignore":
                    break;
                default:
                    if (!reader.TryReadShared(line, shared))
                    {
                        reader.Unknown(line, "go.mod");
                    }

                    break;
            }
        }

        errors.Sort(static (x, y) => (x.Line, x.Column).CompareTo((y.Line, y.Column)));
        return new GoModFile(module, shared.Go)
        {
            ModuleLine = moduleLine?.Line ?? 0,
            Deprecated = moduleLine is null ? null : DeprecationOf(moduleLine),
            Toolchain = shared.Toolchain,
            Requirements = requirements,
            Replacements = shared.Replacements,
            Exclusions = exclusions,
            Retractions = retractions,
            Godebugs = shared.Godebugs,
            Tools = tools,
            Ignores = ignores,
            Errors = errors,
        };
    }

    private static bool IsIndirect(string comment) =>
        comment == "indirect" || comment.StartsWith("indirect;", StringComparison.Ordinal);

    /// <summary>A paragraph that begins with the word; paragraphs are parted by empty comment lines.</summary>
    private static string? DeprecationOf(ModFileLine line)
    {
        const string Word = "Deprecated:";
        foreach (var paragraph in line.Documentation.Split("\n\n"))
        {
            if (paragraph.TrimStart('\n').StartsWith(Word, StringComparison.Ordinal))
            {
                return paragraph.TrimStart('\n')[Word.Length..].Trim();
            }
        }

        return null;
    }
}
