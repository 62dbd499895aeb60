using System.Text;
using GoAnalysis.Model;

namespace GoAnalysis.Scanning;

/// <summary>Counts how the files of a scan fared.</summary>
internal sealed class FileTally(IEnumerable<SkippedFile> passedOver)
{
    private readonly List<SkippedFile> skipped = [.. passedOver];
    private int withErrors;

    /// <summary>Files parsed so far, with or without syntax errors.</summary>
    public int Parsed { get; private set; }

    public void AddParsed(bool hasErrors)
    {
        Parsed++;
        withErrors += hasErrors ? 1 : 0;
    }

    public void AddSkipped(string path, string reason) => skipped.Add(new SkippedFile(path, reason));

    /// <summary>The counts: what was skipped in the byte order of the path, Go files the parsed ones and the skipped ones.</summary>
    public FileCounts ToCounts()
    {
        var sorted = skipped.OrderBy(file => Encoding.UTF8.GetBytes(file.Path), ByteOrder.Instance).ThenBy(file => file.Reason, StringComparer.Ordinal).ToList();
        return new FileCounts(Parsed + sorted.Count(file => GoFiles.IsGo(file.Path) && file.Reason != GoFiles.FolderReason), Parsed, withErrors, sorted);
    }
}
