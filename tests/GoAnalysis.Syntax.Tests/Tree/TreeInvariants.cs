using GoAnalysis.Syntax.Fuzz;

namespace GoAnalysis.Syntax.Tests;

/// <summary>What holds for every tree, whatever it was made from: the checks that the fuzzers make.</summary>
internal static class TreeInvariants
{
    public static void Check(GoSyntaxTree tree) => TreeCheck.Run(tree);
}
