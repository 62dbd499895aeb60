using System.Diagnostics;
using GoAnalysis.Git;
using GoAnalysis.Model;
using GoAnalysis.Reporting;
using GoAnalysis.Syntax;

namespace GoAnalysis.Scanning;

/// <summary>Parses files from disk: many at once, written in the order they were asked for.</summary>
public sealed class ParsePipeline
{
    // A batch bounds what is held in memory: its dumps. Never a source or tree beyond its own file.
    private const int DumpedBatchFiles = 256;

    private readonly IFileProvider files;
    private readonly Func<byte[]> readStandardInput;

    /// <summary>Makes a pipeline.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="readStandardInput">Reads the standard input whole; asked only for the argument <c>-</c>.</param>
    public ParsePipeline(IFileProvider files, Func<byte[]> readStandardInput)
    {
        this.files = files;
        this.readStandardInput = readStandardInput;
    }

    /// <summary>A pipeline over the files of this machine.</summary>
    /// <param name="readStandardInput">Reads the standard input whole; asked only for the argument <c>-</c>.</param>
    public static ParsePipeline OfDisk(Func<byte[]> readStandardInput) => new(new DiskFileProvider(), readStandardInput);

    /// <summary>Finds the files that paths stand for, without reading them.</summary>
    /// <param name="paths">Files, folders, or <c>-</c> for the standard input.</param>
    public ParseSources Find(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var files = new List<ParseSource>();
        var unreadable = new List<SkippedFile>();
        foreach (var path in paths)
        {
            AddSources(path, files, unreadable);
        }

        return new ParseSources(files, unreadable);
    }

    /// <summary>Parses files. What cannot be read is listed in the outcome; the rest is done.</summary>
    /// <param name="sources">What to parse.</param>
    /// <param name="dump">What to write for each file.</param>
    /// <param name="output">Where dumps go, in the order of the files; not closed.</param>
    /// <param name="progress">Told of files done.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    public static ParseOutcome Run(ParseSources sources, ParseDump dump, Stream output, IProgress<ScanProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(output);
        var clock = Stopwatch.StartNew();
        var totals = new Totals([.. sources.Unreadable]);
        // Without dumps nothing is held, and no core waits for the last file of another one's batch.
        var batchFiles = dump == ParseDump.None ? Math.Max(1, sources.Files.Count) : DumpedBatchFiles;
        var done = 0;
        foreach (var batch in sources.Files.Chunk(batchFiles))
        {
            var parsed = new ParsedSource[batch.Length];
            FileLoop.Run(batch.Length, new ParallelOptions { CancellationToken = cancellationToken }, index =>
            {
                parsed[index] = Parse(batch[index], dump);
                progress?.Report(new ScanProgress(ScanStage.Parsing, Interlocked.Increment(ref done), sources.Files.Count));
            });
            foreach (var file in parsed)
            {
                totals.Add(file);
                output.Write(file.Dump.Span);
            }
        }

        return totals.ToOutcome(clock.Elapsed);
    }

    private void AddSources(string path, List<ParseSource> sources, List<SkippedFile> unreadable)
    {
        if (path == "-")
        {
            sources.Add(new ParseSource(path, readStandardInput));
        }
        else if (Directory.Exists(path))
        {
            var found = files.Enumerate(path, out var skipped);
            sources.AddRange(found.Where(file => GoFiles.IsGo(file.Path))
                .Select(file => new ParseSource(file.Path, () => files.ReadAllBytes(Path.Join(path, file.Path)))));
            unreadable.AddRange(skipped.Where(entry => !GoFiles.IsLeftOut(entry.Reason)));
        }
        else if (Path.Exists(path))
        {
            // A link that is named is meant; only those met below a folder are not followed.
            var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            sources.Add(new ParseSource(path, () => files.ReadAllBytes(target)));
        }
        else
        {
            unreadable.Add(new SkippedFile(path, "nothing found there; expected a Go file, a folder, or - for the standard input"));
        }
    }

    private static ParsedSource Parse(ParseSource source, ParseDump dump)
    {
        byte[] bytes;
        try
        {
            bytes = source.Read();
        }
        catch (UnreadableFileException exception)
        {
            return new ParsedSource(source.Path) { Unreadable = exception.Message };
        }

        var tree = GoSyntaxTree.Parse(bytes, source.Path);
        return new ParsedSource(source.Path)
        {
            Bytes = bytes.Length,
            Nodes = tree.NodeCount,
            // The end of the file is a token to the parser and none to its reader.
            Tokens = tree.TokenCount - 1,
            Errors = SyntaxErrors.Of(tree, source.Path),
            Dump = DumpWriter.Write(tree, source.Path, dump),
        };
    }

    private sealed record ParsedSource(string Path)
    {
        public string? Unreadable { get; init; }

        public int Bytes { get; init; }

        public int Nodes { get; init; }

        public int Tokens { get; init; }

        public IReadOnlyList<ParseError> Errors { get; init; } = [];

        public ReadOnlyMemory<byte> Dump { get; init; }
    }

    private sealed class Totals(List<SkippedFile> unreadable)
    {
        private readonly List<ParseError> errors = [];
        private int files;
        private int withErrors;
        private long bytes;
        private long nodes;
        private long tokens;

        public void Add(ParsedSource file)
        {
            if (file.Unreadable is { } reason)
            {
                unreadable.Add(new SkippedFile(file.Path, reason));
                return;
            }

            files++;
            withErrors += file.Errors.Count > 0 ? 1 : 0;
            bytes += file.Bytes;
            nodes += file.Nodes;
            tokens += file.Tokens;
            errors.AddRange(file.Errors);
        }

        public ParseOutcome ToOutcome(TimeSpan elapsed) =>
            new(new ParseSummary(files, bytes, withErrors, nodes, tokens, elapsed.TotalMilliseconds, errors), unreadable);
    }
}
