using System.Runtime.CompilerServices;
using GoAnalysis.Syntax.Parsing.Generated;

namespace GoAnalysis.Syntax.Parsing;

/// <summary>What the builder needs to know of a rule when it opens. Every test folds away for a constant rule number.</summary>
internal static class RuleTraits
{
    /// <summary>Whether the rule has a frame: it makes a node, or a tail continues it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasFrame(int rule) => rule is not (
        GoRule.TopLevelDeclaration or GoRule.Result or GoRule.Type or GoRule.TypeLiteral or GoRule.TypeTerm
        or GoRule.ExpressionList or GoRule.Expression or GoRule.ElementList or GoRule.StatementList or GoRule.Statement
        or GoRule.ForClauseTail);

    /// <summary>Whether the rule counts as a level of nesting. Every cycle of the grammar passes one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNesting(int rule) => rule is
        GoRule.ParenthesizedType or GoRule.TypeArgumentsTail or GoRule.ElementArgumentsTail or GoRule.ArrayType or GoRule.ArrayTypeOrInstance
        or GoRule.PointerType or GoRule.FunctionType or GoRule.MapType or GoRule.ChannelType or GoRule.ReceiveChannelType
        or GoRule.StructType or GoRule.InterfaceType or GoRule.ParenthesizedExpression or GoRule.FunctionBody
        or GoRule.FunctionDeclarationBody
        or GoRule.IndexTail or GoRule.CallTail or GoRule.LiteralTail or GoRule.LiteralValue or GoRule.Block
        or GoRule.LabelTail or GoRule.SwitchStatement or GoRule.SelectStatement;
}
