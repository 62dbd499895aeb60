using GoAnalysis.Model;

namespace GoAnalysis.Git.Tests;

/// <summary>The checks that many tests make.</summary>
internal static class Expect
{
    private static readonly TimeSpan HangLimit = TimeSpan.FromSeconds(20);

    /// <summary>Opening must be refused, soon, with a message that holds all the words.</summary>
    public static async Task RefusedAsync(string path, RepositoryOptions? options, params string[] words)
    {
        var opening = Task.Run(() => RepositorySource.Open(path, options).Dispose());
        var exception = await Assert.ThrowsAsync<InputException>(() => opening.WaitAsync(HangLimit));
        Assert.All(words, word => Assert.Contains(word, exception.Message, StringComparison.Ordinal));
    }

    /// <inheritdoc cref="RefusedAsync(string, RepositoryOptions?, string[])"/>
    public static Task RefusedAsync(string path, params string[] words) => RefusedAsync(path, null, words);

    /// <summary>Paths of the listed files.</summary>
    public static string[] Paths(IRepositoryContent content) => [.. content.Files.Select(file => file.Path)];

    /// <summary>Skipped entries as <c>path: reason</c>.</summary>
    public static string[] Skips(IRepositoryContent content) => [.. content.Skipped.Select(skip => $"{skip.Path}: {skip.Reason}")];

    /// <summary>The history of a repository; there must be one.</summary>
    public static RepositoryHistory History(string path, RepositoryOptions? options = null)
    {
        using var source = RepositorySource.Open(path, options);
        var history = source.History.ReadHistory();
        Assert.NotNull(history);
        return history;
    }
}
