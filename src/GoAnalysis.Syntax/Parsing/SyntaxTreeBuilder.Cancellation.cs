using System.Runtime.CompilerServices;

namespace GoAnalysis.Syntax.Parsing;

/// <content>Ending early. What is counted is what a large file is made of, lists of statements, specifications and elements.</content>
internal abstract partial class SyntaxTreeBuilder
{
    private const int ListsBetweenChecks = 1024;

    private CancellationToken cancellationToken;
    private int listsUntilCheck;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CountDownToCheck()
    {
        if (--listsUntilCheck < 0)
        {
            CheckCancellation();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CheckCancellation()
    {
        listsUntilCheck = ListsBetweenChecks;
        cancellationToken.ThrowIfCancellationRequested();
    }
}
