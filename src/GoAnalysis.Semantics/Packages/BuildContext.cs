using System.Globalization;

namespace GoAnalysis.Semantics;

/// <summary>
/// The platform and settings that decide which files of a package are taken together, as go/build's Context. Immutable.
/// https://pkg.go.dev/cmd/go#hdr-Build_constraints
/// </summary>
public sealed record BuildContext
{
    /// <summary>The newest known release of Go: the N of <c>go1.N</c>.</summary>
    public const int NewestGoRelease = 26;

    /// <summary>The first release that sets the tag <c>unix</c>.</summary>
    private const int UnixTagRelease = 19;

    /// <summary>The first release that knows <c>wasip1</c>.</summary>
    private const int Wasip1Release = 21;

    /// <summary>linux, amd64, the newest known Go, cgo on, no tags.</summary>
    public static BuildContext Default { get; } = new();

    /// <summary>Value of GOOS. Default <c>linux</c>.</summary>
    public string Os { get; init; } = "linux";

    /// <summary>Value of GOARCH. Default <c>amd64</c>.</summary>
    public string Architecture { get; init; } = "amd64";

    /// <summary>The N of <c>go1.N</c>: the tags <c>go1.1</c> to <c>go1.N</c> are set. Default <see cref="NewestGoRelease"/>.</summary>
    public int GoRelease { get; init; } = NewestGoRelease;

    /// <summary>Whether cgo is on: without it, files that import <c>C</c> are left out. Default on.</summary>
    public bool Cgo { get; init; } = true;

    /// <summary>Further tags that are set. Default none.</summary>
    public IReadOnlyCollection<string> Tags { get; init; } = [];

    /// <summary>Reads a version of Go such as <c>1.22</c>, <c>go1.22.3</c> or <c>1.23rc1</c>.</summary>
    /// <param name="version">The version.</param>
    /// <param name="release">The N of <c>go1.N</c>.</param>
    /// <returns>Whether it is a version of Go 1.</returns>
    public static bool TryParseGoRelease(string version, out int release)
    {
        ArgumentNullException.ThrowIfNull(version);
        release = 0;
        var text = version.AsSpan();
        if (text.StartsWith("go", StringComparison.Ordinal))
        {
            text = text[2..];
        }

        if (text is "1")
        {
            return true;
        }

        if (!text.StartsWith("1.", StringComparison.Ordinal))
        {
            return false;
        }

        text = text[2..];
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        var number = digits < 0 ? text : text[..digits];
        var rest = digits < 0 ? "" : text[digits..];
        return (rest.IsEmpty || (rest[0] is '.' or 'r' or 'b' && rest.Length > 1))
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out release);
    }

    /// <summary>Whether a build tag is set.</summary>
    /// <param name="tag">The tag.</param>
    public bool IsTagSet(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return tag == Os || tag == Architecture || IsImpliedBySystem(tag) || IsRelease(tag) || Tags.Contains(tag);
    }

    /// <summary>Whether a constraint holds.</summary>
    /// <param name="constraint">The constraint; <see langword="null"/> always holds.</param>
    public bool Satisfies(BuildConstraint? constraint) => constraint?.Evaluate(IsTagSet) ?? true;

    /// <summary>
    /// The constraint that a file's name states: <c>x_GOOS.go</c>, <c>x_GOARCH.go</c>, <c>x_GOOS_GOARCH.go</c>, each with or
    /// without <c>_test</c> behind it.
    /// </summary>
    /// <param name="fileName">Name without folder.</param>
    /// <returns><see langword="null"/> for a name that states none. What stands before the first <c>_</c> never counts:
    /// <c>linux.go</c> is taken everywhere.</returns>
    public BuildConstraint? ConstraintOfName(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var dot = fileName.IndexOf('.', StringComparison.Ordinal);
        var words = (dot < 0 ? fileName : fileName[..dot]).Split('_');
        var count = words.Length > 1 && words[^1] == "test" ? words.Length - 1 : words.Length;
        if (count < 2)
        {
            return null;
        }

        var last = words[count - 1];
        if (KnownPlatforms.IsArchitecture(last))
        {
            // The first word is no part of it, so that linux_amd64.go is taken on every amd64.
            return count > 2 && IsKnownSystem(words[count - 2])
                ? BuildConstraint.And(BuildConstraint.Tag(words[count - 2]), BuildConstraint.Tag(last))
                : BuildConstraint.Tag(last);
        }

        return IsKnownSystem(last) ? BuildConstraint.Tag(last) : null;
    }

    private bool IsKnownSystem(string name) =>
        KnownPlatforms.IsOperatingSystem(name) && (name != "wasip1" || GoRelease >= Wasip1Release);

    private bool IsImpliedBySystem(string tag) => tag switch
    {
        "gc" => true,
        "cgo" => Cgo,
        "unix" => GoRelease >= UnixTagRelease && KnownPlatforms.IsUnix(Os),
        "linux" => Os == "android",
        "solaris" => Os == "illumos",
        "darwin" => Os == "ios",
        "boringcrypto" => Tags.Contains("goexperiment.boringcrypto"),
        _ => false,
    };

    private bool IsRelease(string tag) =>
        tag.StartsWith("go1.", StringComparison.Ordinal)
        && int.TryParse(tag.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var release)
        && tag[4] != '0'
        && release <= GoRelease;
}
