namespace GoAnalysis.Cli.Commands;

/// <summary>The standard input as a file.</summary>
internal static class StandardInput
{
    /// <summary>Reads it to its end.</summary>
    public static byte[] ReadWhole(Stream input)
    {
        using var buffer = new MemoryStream();
        input.CopyTo(buffer);
        return buffer.ToArray();
    }
}
