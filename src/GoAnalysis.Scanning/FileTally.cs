using System.Text;
using GoAnalysis.Model;

namespace GoAnalysis.Scanning;

/// <summary>Counts how the files of a scan fared.</summary>
internal sealed class FileTally(IEnumerable<SkippedFile> skipped)
{
    private readonly List<SkippedFile> _skipped = [.. skipped];
    private int _withErrors;

    /// <summary>Files parsed so far, with or without syntax errors.</summary>
    public int Parsed { get; private set; }

    public void AddParsed(bool hasErrors)
    {
        Parsed++;
        _withErrors += hasErrors ? 1 : 0;
    }

    public void AddSkipped(string path, string reason) => _skipped.Add(new SkippedFile(path, reason));

    /// <summary>The counts: what was skipped in the byte order of the path, Go files the parsed ones and the skipped ones.</summary>
    public FileCounts ToCounts()
    {
        var skipped = _skipped.OrderBy(file => Encoding.UTF8.GetBytes(file.Path), ByteOrder).ThenBy(file => file.Reason, StringComparer.Ordinal).ToList();
        return new FileCounts(Parsed + skipped.Count(file => GoFiles.IsGo(file.Path) && file.Reason != GoFiles.FolderReason), Parsed, _withErrors, skipped);
    }

    private static readonly Comparer<byte[]> ByteOrder = Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right));
}
