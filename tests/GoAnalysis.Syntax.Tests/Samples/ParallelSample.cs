namespace GoAnalysis.Syntax.Tests.Samples;

internal static class ParallelSample
{
    public static void Run(string folder)
    {
        #region Parse a folder on all cores

        var nodes = 0;
        Parallel.ForEach(Directory.EnumerateFiles(folder, "*.go"), path =>
        {
            var tree = GoSyntaxTree.ParseFile(path);
            Interlocked.Add(ref nodes, tree.NodeCount);
        });
        Console.WriteLine($"{nodes} nodes");

        #endregion
    }
}
