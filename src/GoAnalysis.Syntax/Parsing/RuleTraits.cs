using System.Runtime.CompilerServices;
using GoAnalysis.Syntax.Parsing.Generated;

namespace GoAnalysis.Syntax.Parsing;

/// <summary>What the builder needs to know of a rule when it opens. Every test folds away for a constant rule number.</summary>
internal static class RuleTraits
{
    // Rules that make no node and that no tail continues.
    private const ulong FramelessLow =
        (1UL << GoRule.TopLevelDeclaration) | (1UL << GoRule.Result) | (1UL << GoRule.Type) | (1UL << GoRule.TypeLiteral)
        | (1UL << GoRule.TypeTerm) | (1UL << GoRule.ExpressionList) | (1UL << GoRule.ElementList)
        | (1UL << GoRule.StatementList) | (1UL << GoRule.Statement);

    private const ulong NestingLow =
        (1UL << GoRule.Type) | (1UL << GoRule.Expression) | (1UL << GoRule.LiteralValue) | (1UL << GoRule.Statement);

    /// <summary>Whether the rule has a frame.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasFrame(int rule) =>
        rule < 64 ? ((FramelessLow >> rule) & 1) == 0 : rule != GoRule.ForClauseTail;

    /// <summary>Whether the rule counts as a level of nesting. Every cycle of the grammar passes one of these.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNesting(int rule) => rule < 64 && ((NestingLow >> rule) & 1) != 0;
}
