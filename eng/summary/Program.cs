using GoAnalysis.Semantics;
using GoAnalysis.Summary;

// Makes the summary of Go's standard library, or writes what one holds as files, to be read or held against Go.
switch (args)
{
    case ["--unpack", var packed, var folder]:
        Unpack(new LibrarySummary(File.ReadAllBytes(packed)), folder);
        return 0;
    case [var source, var stubs, var target]:
        Pack(new LibrarySources(source, stubs), target);
        return 0;
    default:
        Console.Error.WriteLine("usage: GoAnalysis.Summary GO-SOURCE-FOLDER STUBS-FOLDER OUTPUT-FILE\n       GoAnalysis.Summary --unpack SUMMARY-FILE OUTPUT-FOLDER");
        return 2;
}

static void Pack(LibrarySources library, string target)
{
    var contents = library.Summarize();
    using (var output = File.Create(target))
    {
        LibrarySummary.Write(output, contents);
    }

    var bytes = contents.Sum(static package => package.Files.Sum(static file => (long)file.Bytes.Length));
    Console.WriteLine($"{contents.Count} packages, {bytes:N0} bytes, {new FileInfo(target).Length:N0} packed");
}

static void Unpack(LibrarySummary summary, string folder)
{
    foreach (var importPath in summary.ImportPaths)
    {
        var package = Directory.CreateDirectory(Path.Combine(folder, importPath));
        foreach (var file in summary.FilesOf(importPath))
        {
            File.WriteAllBytes(Path.Combine(package.FullName, file.Path), file.Bytes.ToArray());
        }
    }
}
