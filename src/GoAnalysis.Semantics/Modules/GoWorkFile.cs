namespace GoAnalysis.Semantics;

/// <summary>
/// The content of a <c>go.work</c> file. Any bytes are taken: a line that is malformed is left out and told in
/// <see cref="Errors"/>. https://go.dev/ref/mod#workspaces
/// </summary>
public sealed record GoWorkFile
{
    private GoWorkFile()
    {
    }

    /// <summary>The version of the <c>go</c> line; <see langword="null"/> when there is none or it is no version.</summary>
    public string? Go { get; private init; }

    /// <summary>The suggested toolchain; <see langword="null"/> without one.</summary>
    public string? Toolchain { get; private init; }

    /// <summary>Folders of the workspace's modules, as written, relative to the file's own.</summary>
    public IReadOnlyList<ModFileValue> Uses { get; private init; } = [];

    /// <summary>Replaced modules in the order of the file; they win over those of the modules' own files.</summary>
    public IReadOnlyList<ModuleReplacement> Replacements { get; private init; } = [];

    /// <summary>Settings of GODEBUG in the order of the file.</summary>
    public IReadOnlyList<GodebugSetting> Godebugs { get; private init; } = [];

    /// <summary>What is wrong with the file, by line.</summary>
    public IReadOnlyList<ModFileError> Errors { get; private init; } = [];

    /// <summary>Reads the content of a <c>go.work</c> file in one pass over its lines.</summary>
    /// <param name="content">The file's bytes, a byte order mark allowed.</param>
    public static GoWorkFile Parse(ReadOnlySpan<byte> content)
    {
        var errors = new List<ModFileError>();
        var reader = new DirectiveReader(errors);
        var shared = new SharedDirectives();
        var uses = new List<ModFileValue>();
        foreach (var line in ModFileReader.Read(content, errors))
        {
            if (line.Verb == "use")
            {
                if (reader.Single(line, "use ./folder", DirectiveReader.IsPath) is { } folder)
                {
                    uses.Add(new ModFileValue(folder, line.Line));
                }
            }
            else if (!reader.TryReadShared(line, shared))
            {
                reader.Unknown(line, "go.work");
            }
        }

        errors.Sort(static (x, y) => (x.Line, x.Column).CompareTo((y.Line, y.Column)));
        return new GoWorkFile
        {
            Go = shared.Go,
            Toolchain = shared.Toolchain,
            Uses = uses,
            Replacements = shared.Replacements,
            Godebugs = shared.Godebugs,
            Errors = errors,
        };
    }
}
