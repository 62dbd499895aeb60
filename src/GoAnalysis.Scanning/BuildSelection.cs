using GoAnalysis.Semantics;

namespace GoAnalysis.Scanning;

/// <summary>Which files of a package are taken together, and where dependencies stand: what a command line asks for.</summary>
public sealed record BuildSelection
{
    /// <summary>Values of GOOS, by name.</summary>
    public static IReadOnlyList<string> OperatingSystems => KnownPlatforms.OperatingSystems;

    /// <summary>Values of GOARCH, by name.</summary>
    public static IReadOnlyList<string> Architectures => KnownPlatforms.Architectures;

    /// <summary>The newest version of Go that is known, such as <c>1.26</c>.</summary>
    public static string NewestGo { get; } = $"1.{BuildContext.NewestGoRelease}";

    /// <summary>Value of GOOS. Default <c>linux</c>.</summary>
    public string Os { get; init; } = BuildContext.Default.Os;

    /// <summary>Value of GOARCH. Default <c>amd64</c>.</summary>
    public string Architecture { get; init; } = BuildContext.Default.Architecture;

    /// <summary>Version of Go, such as <c>1.22</c> or <c>go1.22.3</c>. Default <see cref="NewestGo"/>.</summary>
    public string Go { get; init; } = NewestGo;

    /// <summary>Whether cgo is on. Default on.</summary>
    public bool Cgo { get; init; } = true;

    /// <summary>Further build tags. Default none.</summary>
    public IReadOnlyCollection<string> Tags { get; init; } = [];

    /// <summary>Folders of dependencies: a GOPATH's <c>src</c>, or a module cache. Default none.</summary>
    public IReadOnlyList<string> Dependencies { get; init; } = [];

    /// <summary>Whether a text is a version of Go 1.</summary>
    /// <param name="version">The text.</param>
    public static bool IsGoVersion(string version) => BuildContext.TryParseGoRelease(version, out _);

    internal GoWorkspaceOptions ToOptions() => new()
    {
        Dependencies = Dependencies,
        Context = new BuildContext
        {
            Os = Os,
            Architecture = Architecture,
            GoRelease = BuildContext.TryParseGoRelease(Go, out var release) ? release : BuildContext.NewestGoRelease,
            Cgo = Cgo,
            Tags = Tags,
        },
    };
}
