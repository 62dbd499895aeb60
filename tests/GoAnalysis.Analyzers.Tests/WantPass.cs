namespace GoAnalysis.Analyzers.Tests;

/// <summary>How the Go test of a pass runs it: facts of passes/X/X_test.go of golang.org/x/tools 0.5.0.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Patterns">The packages that it loads from testdata/src.</param>
internal sealed record WantPass(string Folder, params IReadOnlyList<string> Patterns)
{
    /// <summary>The release of Go whose tags are set: that of Debian's Go, for which the test data is.</summary>
    public const int GoRelease = 19;

    private static readonly (string Os, string Architecture)[] Linux = [("linux", "amd64")];

    private static readonly Dictionary<string, string> NoOptions = [];

    /// <summary>All passes that have test data, by folder.</summary>
    public static IReadOnlyList<WantPass> All { get; } =
    [
        new("asmdecl", "a")
        {
            Platforms =
            [
                ("linux", "amd64"), ("linux", "386"), ("linux", "arm"), ("linux", "mips64"), ("linux", "s390x"),
                ("linux", "ppc64"), ("linux", "mips"), ("js", "wasm"), ("linux", "riscv64"),
            ],
        },
        new("assign", "a", "typeparams") { ChecksFixes = true },
        new("atomic", "a", "typeparams"),
        new("atomicalign", "a", "b"),
        new("bools", "a", "typeparams"),
        new("buildssa", "a", "b", "c"),
        new("buildtag", "a") { ChecksIgnoredFiles = true },
        new("cgocall", "a", "b", "c", "typeparams"),
        new("composite", "a", "typeparams") { Name = "composites", ChecksFixes = true },
        new("copylock", "a", "typeparams") { Name = "copylocks" },
        new("ctrlflow", "a", "typeparams"),
        new("deepequalerrors", "a", "typeparams"),
        new("errorsas", "a", "typeparams"),
        new("fieldalignment", "a") { ChecksFixes = true },
        new("findcall", "a") { ChecksFixes = true },
        new("framepointer", "a"),
        new("httpresponse", "a", "typeparams"),
        new("ifaceassert", "a", "typeparams"),
        new("loopclosure", "a", "golang.org/...", "subtests", "typeparams"),
        new("lostcancel", "a", "b", "typeparams"),
        new("nilfunc", "a", "typeparams"),
        new("nilness", "a", "b", "c", "d"),
        new("pkgfact", "c"),
        new("printf", "a", "b", "nofmt", "typeparams") { Options = new Dictionary<string, string> { ["go_diagnostic.GO1018.funcs"] = "Warn,Warnf" } },
        new("reflectvaluecompare", "a"),
        new("shadow", "a"),
        new("shift", "a", "typeparams"),
        new("sigchanyzer", "a") { ChecksFixes = true },
        new("sortslice", "a"),
        new("stdmethods", "a", "typeparams") { LibraryPackages = ["encoding/xml"] },
        new("stringintconv", "a", "typeparams") { ChecksFixes = true },
        new("structtag", "a"),
        new("testinggoroutine", "a", "typeparams"),
        new("tests", "a", "b_x_test", "divergent", "typeparams"),
        new("timeformat", "a") { ChecksFixes = true },
        new("unmarshal", "a", "typeparams"),
        new("unreachable", "a") { ChecksFixes = true },
        new("unsafeptr", "a", "typeparams"),
        new("unusedresult", "a", "typeparams")
        {
            Options = new Dictionary<string, string> { ["go_diagnostic.GO1013.funcs"] = "typeparams/userdefs.MustUse,errors.New,fmt.Errorf,fmt.Sprintf,fmt.Sprint" },
        },
        new("unusedwrite", "a"),
        new("usesgenerics", "a", "b", "c", "d"),
    ];

    /// <summary>Vet's name of the pass, which is the alias of our rule; the folder's where nothing else is said.</summary>
    public string Name { get; init; } = Folder;

    /// <summary>The platforms that it runs for.</summary>
    public IReadOnlyList<(string Os, string Architecture)> Platforms { get; init; } = Linux;

    /// <summary>The options of our rule that stand for the flags it sets.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = NoOptions;

    /// <summary>Whether it searches ignored files for expectations.</summary>
    public bool ChecksIgnoredFiles { get; init; }

    /// <summary>Whether it holds fixes against golden files, where our rule has a fix.</summary>
    public bool ChecksFixes { get; init; }

    /// <summary>Packages of the standard library that it looks at.</summary>
    public IReadOnlyList<string> LibraryPackages { get; init; } = [];
}
