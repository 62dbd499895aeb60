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
        (1UL << GoRule.ParenthesizedType) | (1UL << GoRule.TypeArgumentsTail) | (1UL << GoRule.ArrayType)
            | (1UL << GoRule.ArrayTypeOrInstance) | (1UL << GoRule.PointerType) | (1UL << GoRule.FunctionType)
            | (1UL << GoRule.MapType) | (1UL << GoRule.ChannelType) | (1UL << GoRule.ReceiveChannelType)
            | (1UL << GoRule.StructType) | (1UL << GoRule.InterfaceType) | (1UL << GoRule.ParenthesizedExpression)
            | (1UL << GoRule.FunctionBody) | (1UL << GoRule.IndexTail) | (1UL << GoRule.CallTail)
            | (1UL << GoRule.LiteralTail) | (1UL << GoRule.LiteralValue) | (1UL << GoRule.Block)
            | (1UL << GoRule.LabelTail);

    private const ulong NestingHigh =
        (1UL << (GoRule.SwitchStatement - 64)) | (1UL << (GoRule.SelectStatement - 64));

    /// <summary>Whether the rule has a frame.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasFrame(int rule) =>
        rule < 64 ? ((FramelessLow >> rule) & 1) == 0 : rule != GoRule.ForClauseTail;

    /// <summary>Whether the rule counts as a level of nesting. Every cycle of the grammar passes one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNesting(int rule) => ((rule < 64 ? NestingLow >> rule : NestingHigh >> (rule - 64)) & 1) != 0;
}
