using System.Reflection;
using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>
/// A folder in which one run keeps what a later one may use: files that each answer one question. A file that is damaged, of
/// another version or for another question is as good as none; links, pipes and folders in its place are not opened. Safe for
/// parallel use, also by several processes.
/// </summary>
/// <remarks>Whoever can write to the folder can forge answers; it is the caller's.</remarks>
public sealed class CacheFolder
{
    private readonly string path;

    private CacheFolder(string path) => this.path = path;

    /// <summary>Opens a folder; it is made where it is not there.</summary>
    /// <param name="path">Path of the folder; <see langword="null"/> for none.</param>
    /// <returns><see langword="null"/> where no folder was named.</returns>
    /// <exception cref="InputException">It cannot be made; the message says why.</exception>
    public static CacheFolder? Open(string? path)
    {
        if (path is null)
        {
            return null;
        }

        try
        {
            Directory.CreateDirectory(path);
            return new CacheFolder(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"The cache folder {path} cannot be made: {exception.Message}. Name another one.", exception);
        }
    }

    /// <summary>A text that differs between builds of the program: what one build kept, another does not believe, so that nobody
    /// has to remember to count a version up.</summary>
    /// <param name="assemblies">The assemblies that an answer is computed by.</param>
    public static string BuildOf(params ReadOnlySpan<Assembly> assemblies)
    {
        var names = new string[assemblies.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = assemblies[i].ManifestModule.ModuleVersionId.ToString("N");
        }

        return string.Join(' ', names);
    }

    /// <summary>Reads an answer; <see langword="null"/> when it is not there or not to be believed.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="key">The question in full: everything that the answer depends on.</param>
    public byte[]? TryRead(string name, string key) => CacheFile.TryRead(Path.Combine(path, name), key);

    /// <summary>Keeps an answer in place of any older one. Where that fails the next run computes it again.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="key">The question in full.</param>
    /// <param name="content">The answer; nothing is kept when it is empty.</param>
    public void Write(string name, string key, byte[] content) => CacheFile.Write(Path.Combine(path, name), key, content);
}
