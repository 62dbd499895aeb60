using System.Text;

namespace GoAnalysis.Syntax.Tests.Samples;

internal static class CancellingSample
{
    public static async Task Run()
    {
        #region Give up

        // Machines make files that nobody wants to wait for.
        var large = "package p\n" + string.Concat(Enumerable.Repeat("func f() { g() }\n", 10_000));
        using var patience = new CancellationTokenSource();
        patience.Cancel();
        try
        {
            await GoSyntaxTree.ParseAsync(new MemoryStream(Encoding.UTF8.GetBytes(large)), "large.go", cancellationToken: patience.Token);
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine("took too long");
        }

        #endregion
    }
}
