using GoAnalysis.Git;
using GoAnalysis.Semantics;

namespace GoAnalysis.Benchmarks;

/// <summary>
/// The packages below a folder that go build would compile, with cgo on and for the Go whose source it is, sources in memory:
/// what eng/oracles/gobench chooses too.
/// </summary>
internal sealed class TypedPackages
{
    /// <summary>Room for the deepest expression that the parser lets through and the binder follows.</summary>
    private const int StackBytes = 64 << 20;

    private readonly GoWorkspace workspace;
    private readonly IReadOnlyList<GoPackage> packages;
    private readonly int copies;

    private TypedPackages(GoWorkspace workspace, IReadOnlyList<GoPackage> packages, int copies)
    {
        this.workspace = workspace;
        this.packages = packages;
        this.copies = copies;
        var files = packages.SelectMany(static package => package.FilesOf(GoFileClass.Production)).ToList();
        Files = files.Count * copies;
        Bytes = files.Sum(static file => (long)file.Source.Length) * copies;
    }

    public int Files { get; }

    public long Bytes { get; }

    public static TypedPackages Below(Corpus corpus)
    {
        var root = corpus.Root ?? throw new ArgumentException("types are of a folder, not of a list of files");
        var release = Path.Join(Path.GetDirectoryName(root), "VERSION");
        var options = new GoWorkspaceOptions
        {
            Context = BuildContext.Default with { GoRelease = File.Exists(release) && BuildContext.TryParseGoRelease(File.ReadLines(release).First(), out var known) ? known : 19 },
        };
        var workspace = GoWorkspace.Open(root, new DiskFileProvider(), options);
        return new TypedPackages(workspace, [.. workspace.Folders.Where(static folder => !IsPassedOver(folder.ShownPath)).Select(workspace.Load)
            .Where(static package => package.FilesOf(GoFileClass.Production).Any())], copies: 1);
    }

    /// <summary>The same packages as if they stood in the folder twice, with nothing in common.</summary>
    public TypedPackages Twice() => new(workspace, packages, copies: 2);

    /// <summary>Parses and binds every package with all its expressions, what it imports without bodies, each once. What is bound
    /// of a package is dropped when it is done.</summary>
    /// <returns>How many expressions and types have a type.</returns>
    public long Type(int threads)
    {
        var imports = Enumerable.Range(0, copies).Select(_ => new GoDependencies(workspace)).ToList();
        var expressions = 0L;
        Run(threads, index =>
        {
            var compilation = Compile(index % packages.Count, imports[index / packages.Count]);
            Interlocked.Add(ref expressions, compilation.Trees.Sum(tree => compilation.RecordOf(tree).TypeCount));
        });
        GC.KeepAlive(imports);
        return expressions;
    }

    /// <summary>All compilations, bound, with what they import.</summary>
    public IReadOnlyList<GoCompilation> Keep()
    {
        var imports = new GoDependencies(workspace);
        var kept = new GoCompilation[packages.Count];
        Run(1, index => kept[index] = Compile(index, imports));
        return kept;
    }

    private GoCompilation Compile(int index, GoDependencies imports)
    {
        var compilation = GoPackageCompilations.Create(packages[index], imports).Get()!;
        compilation.BindAll();
        return compilation;
    }

    private void Run(int threads, Action<int> action)
    {
        var next = -1;
        void Work()
        {
            for (var index = Interlocked.Increment(ref next); index < packages.Count * copies; index = Interlocked.Increment(ref next))
            {
                action(index);
            }
        }

        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(Work, StackBytes)).ToList();
        workers.ForEach(static worker => worker.Start());
        workers.ForEach(static worker => worker.Join());
    }

    /// <summary>As the go command does for patterns.</summary>
    private static bool IsPassedOver(string folder) =>
        folder.Split('/').Any(static element => element == "testdata" || element.StartsWith('_') || element.StartsWith('.'));
}
