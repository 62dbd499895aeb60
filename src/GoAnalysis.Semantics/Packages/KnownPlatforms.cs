using System.Collections.Frozen;

namespace GoAnalysis.Semantics;

/// <summary>The values of GOOS and GOARCH that Go knows or ever knew; file names are matched against both.</summary>
public static class KnownPlatforms
{
    /// <summary>Operating systems, by name.</summary>
    public static IReadOnlyList<string> OperatingSystems { get; } =
    [
        "aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "js", "linux", "nacl", "netbsd",
        "openbsd", "plan9", "solaris", "wasip1", "windows", "zos",
    ];

    /// <summary>Architectures, by name.</summary>
    public static IReadOnlyList<string> Architectures { get; } =
    [
        "386", "amd64", "amd64p32", "arm", "arm64", "arm64be", "armbe", "loong64", "mips", "mips64", "mips64le", "mips64p32",
        "mips64p32le", "mipsle", "ppc", "ppc64", "ppc64le", "riscv", "riscv64", "s390", "s390x", "sparc", "sparc64", "wasm",
    ];

    private static readonly FrozenSet<string> OperatingSystemSet = OperatingSystems.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> ArchitectureSet = Architectures.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> UnixSet = FrozenSet.ToFrozenSet(
        ["aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "linux", "netbsd", "openbsd", "solaris"],
        StringComparer.Ordinal);

    /// <summary>Whether a word is a value of GOOS.</summary>
    /// <param name="name">The word.</param>
    public static bool IsOperatingSystem(string name) => OperatingSystemSet.Contains(name);

    /// <summary>Whether a word is a value of GOARCH.</summary>
    /// <param name="name">The word.</param>
    public static bool IsArchitecture(string name) => ArchitectureSet.Contains(name);

    /// <summary>Whether the tag <c>unix</c> is set for an operating system.</summary>
    /// <param name="os">Value of GOOS.</param>
    public static bool IsUnix(string os) => UnixSet.Contains(os);
}
