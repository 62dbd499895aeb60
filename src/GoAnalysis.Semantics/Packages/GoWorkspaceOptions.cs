namespace GoAnalysis.Semantics;

/// <summary>How a <see cref="GoWorkspace"/> takes its files and finds dependencies.</summary>
public sealed record GoWorkspaceOptions
{
    /// <summary>What is used where nothing is given.</summary>
    public static GoWorkspaceOptions Default { get; } = new();

    /// <summary>The platform and settings that choose files. Default <see cref="BuildContext.Default"/>.</summary>
    public BuildContext Context { get; init; } = BuildContext.Default;

    /// <summary>Folders of dependencies in the order they are asked: a GOPATH's <c>src</c>, or a module cache
    /// (<c>pkg/mod</c>). Default none.</summary>
    public IReadOnlyList<string> Dependencies { get; init; } = [];

    /// <summary>Whether a path that names a file stands for its package: the other Go files of its folder are taken too.
    /// Default no.</summary>
    public bool IncludesSiblings { get; init; }
}
