using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>An expression whose type comes from its context.</summary>
/// <param name="ConvertedType">The type that it has been given; its untyped type before.</param>
/// <param name="IsConstant">Whether it is a constant, whose operands keep their untyped types.</param>
internal readonly record struct UntypedExpression(GoType ConvertedType, bool IsConstant);

/// <summary>What is known of the nodes of one tree. Leaves stand in arrays by token, the rest in tables.</summary>
internal sealed class TreeRecord(GoSyntaxTree tree)
{
    private readonly GoType?[] leafTypes = new GoType?[tree.TokenCount];
    private readonly Symbol?[] leafSymbols = new Symbol?[tree.TokenCount];
    private readonly Dictionary<long, GoType> types = [];
    private readonly Dictionary<long, ConstantValue> constants = [];
    private readonly Dictionary<long, CallTarget> calls = [];
    private readonly Dictionary<long, UntypedExpression> untyped = [];

    public void SetType(SyntaxNode node, GoType type, ConstantValue? value)
    {
        if (node.IsLeaf)
        {
            leafTypes[node.FirstToken] = type;
        }
        else
        {
            types[Key(node)] = type;
        }

        if (value is not null)
        {
            constants[Key(node)] = value;
        }
    }

    /// <summary>How many nodes have a type.</summary>
    public int TypeCount => types.Count + leafTypes.Count(static type => type is not null);

    public void SetSymbol(SyntaxNode identifier, Symbol symbol) => leafSymbols[identifier.FirstToken] = symbol;

    public void SetCall(SyntaxNode call, CallTarget target) => calls[Key(call)] = target;

    public void SetUntyped(SyntaxNode node, UntypedExpression expression) => untyped[Key(node)] = expression;

    /// <summary>What is known of an untyped expression; false for one that has a type.</summary>
    public bool TryGetUntyped(SyntaxNode node, out UntypedExpression expression) => untyped.TryGetValue(Key(node), out expression);

    public GoType? TypeOf(SyntaxNode node) => node.IsLeaf ? leafTypes[node.FirstToken] : types.GetValueOrDefault(Key(node));

    public Symbol? SymbolOf(SyntaxNode identifier) => identifier.IsLeaf ? leafSymbols[identifier.FirstToken] : null;

    public ConstantValue? ConstantOf(SyntaxNode node) => constants.GetValueOrDefault(Key(node));

    public CallTarget? CallOf(SyntaxNode call) => calls.GetValueOrDefault(Key(call));

    /// <summary>No two nodes of a kind have the same tokens.</summary>
    private static long Key(SyntaxNode node) => ((long)node.FirstToken << 36) | ((long)node.EndToken << 8) | (long)node.Kind;
}
