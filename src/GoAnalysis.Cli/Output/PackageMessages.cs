using System.Globalization;
using GoAnalysis.Scanning;

namespace GoAnalysis.Cli.Output;

/// <summary>What commands over packages say beside their data.</summary>
internal static class PackageMessages
{
    /// <summary>Writes what could not be read or taken.</summary>
    /// <returns>The exit code: what is wrong in files is told and no failure, what cannot be read is one.</returns>
    public static int Write(Messages messages, PackagesOutcome outcome)
    {
        foreach (var diagnostic in outcome.Diagnostics)
        {
            messages.Write($"{Place(diagnostic.File, diagnostic.Line, diagnostic.Column)}: {diagnostic.Message}");
        }

        if (outcome.FirstError is { } error)
        {
            messages.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{outcome.WithErrors} of {outcome.Files} files with syntax errors, such as {Place(error.File, error.Line, error.Column)}: {error.Message}"));
        }

        foreach (var path in outcome.Empty)
        {
            messages.Write($"{path}: found no Go files");
        }

        foreach (var file in outcome.Unreadable)
        {
            messages.Write($"{file.Path}: {file.Reason}");
        }

        return outcome.Unreadable.Count > 0 ? ExitCodes.Failed : ExitCodes.Done;
    }

    /// <summary>As compilers write it; a line or column that is not known is left out.</summary>
    private static string Place(string file, int line, int column) =>
        line == 0 ? file
        : column == 0 ? string.Create(CultureInfo.InvariantCulture, $"{file}:{line}")
        : string.Create(CultureInfo.InvariantCulture, $"{file}:{line}:{column}");
}
