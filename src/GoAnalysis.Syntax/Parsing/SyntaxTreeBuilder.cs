using System.Runtime.CompilerServices;

namespace GoAnalysis.Syntax.Parsing;

/// <summary>
/// Turns rules opened and closed over a token array into nodes. The fast parser is generated as a subclass, so that a
/// token eaten or a rule opened is a field access; the recovering parser drives an instance by rule number.
/// </summary>
/// <remarks>
/// Nodes are emitted in postorder, because what a call, a selector or a group of parameters starts with is known only
/// when it is finished; <see cref="PreorderFlip"/> turns them around once, in linear time.
/// A rule that makes a node, or that a tail continues, has a frame: where it began, in tokens and in nodes.
/// In the fast parser the first mismatch moves the cursor to the <see cref="ContextualKind.Stop"/> token behind the end,
/// which matches nothing, and every open rule runs out by itself; there is no exception to throw or catch.
/// </remarks>
internal abstract partial class SyntaxTreeBuilder
{
    /// <summary>Scratch above this many bytes is not kept for the next file.</summary>
    private const int RetainedBytes = 16 * 1024 * 1024;

    protected const int Eof = 0;

    private TokenBuffer buffer = null!;
    private ReadOnlyMemory<byte> source;
    private TokenData[] tokens = [];
    private int index;

    private NodeData[] nodes = new NodeData[1024];
    private int nodeCount;

    /// <summary>Nodes emitted and not taken back: the measure of frames' marks and of subtree sizes.</summary>
    private int liveCount;

    private Frame[] frames = new Frame[64];
    private int frameCount;

    private int depth;
    private int maximumDepth;
    private bool recovering;

    /// <summary>Whether the fast parser has met a mismatch.</summary>
    public bool Failed { get; private set; }

    /// <summary>Where the fast parser gave up: index of the token, and of the first token of the declaration around it.</summary>
    public (int Token, int Declaration) FailedAt { get; private set; }

    /// <summary>Whether <see cref="maximumDepth"/> was exceeded.</summary>
    public bool TooDeep { get; private set; }

    /// <summary>Index of the current token.</summary>
    public int Index
    {
        get => index;
        set => index = value;
    }

    public TokenBuffer Buffer => buffer;

    public ReadOnlySpan<NodeData> Nodes => nodes.AsSpan(0, nodeCount);

    public int LiveCount => liveCount;

    /// <summary>Kind of the current token.</summary>
    protected int Kind
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (int)tokens[index].Kind;
    }

    /// <summary>Starts over on a lexed file.</summary>
    /// <param name="text">Its bytes.</param>
    /// <param name="lexed">Its tokens, not yet retagged.</param>
    /// <param name="depthLimit">How deep constructs may nest.</param>
    /// <param name="recover">Whether errors are reported and the work goes on, or the first one ends it.</param>
    /// <param name="skipBodies">Whether the bodies of function declarations are left out.</param>
    /// <param name="cancellation">Ends the fast parser early; the recovering one has it looked at by its token stream.</param>
    public void Begin(ReadOnlyMemory<byte> text, TokenBuffer lexed, int depthLimit, bool recover, bool skipBodies = false, CancellationToken cancellation = default)
    {
        source = text;
        buffer = lexed;
        tokens = lexed.Tokens;
        index = 0;
        nodeCount = 0;
        liveCount = 0;
        frameCount = 0;
        depth = 0;
        maximumDepth = depthLimit;
        recovering = recover;
        skipsBodies = skipBodies;
        SkippedBodies.Clear();
        unmatchedEnd = -1;
        Fence = int.MaxValue;
        cancellationToken = recover ? default : cancellation;
        listsUntilCheck = ListsBetweenChecks;
        Failed = false;
        FailedAt = default;
        TooDeep = false;
        ResetRetagging();
        operators.Clear();
        chain.Clear();
        parameters.Clear();
        if (nodes.Length * 16L > RetainedBytes)
        {
            nodes = new NodeData[1024];
        }
    }

    /// <summary>After recovery: one file node over all tokens, whatever was left unread.</summary>
    public void FinishRecovery()
    {
        index = buffer.Count;
        Emit(SyntaxKind.SourceFile, 0, 0);
    }

    /// <summary>Lets go of the file.</summary>
    public void End()
    {
        source = default;
        buffer = null!;
        tokens = [];
        cancellationToken = default;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void Match(int kind)
    {
        if ((int)tokens[index].Kind == kind)
        {
            index++;
        }
        else
        {
            Fail();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void MatchSet(bool matches)
    {
        if (matches)
        {
            index++;
        }
        else
        {
            Fail();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    protected void Fail()
    {
        if (!Failed)
        {
            Failed = true;
            FailedAt = (index, frameCount > 1 ? frames[1].First : index);
        }

        index = buffer.Count;
    }

    /// <summary>Opens a rule. With a constant argument this folds to a frame, a depth check, both or nothing.</summary>
    /// <param name="rule">Number of the rule.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter(int rule)
    {
        if (RuleTraits.IsNesting(rule) && ++depth > maximumDepth)
        {
            RefuseDepth();
        }

        if (RuleTraits.HasFrame(rule))
        {
            Push();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Push()
    {
        var stack = frames;
        if ((uint)frameCount >= (uint)stack.Length)
        {
            Array.Resize(ref frames, frames.Length * 2);
            stack = frames;
        }

        ref var frame = ref stack[frameCount++];
        frame.First = index;
        frame.Mark = liveCount;
        frame.Data = 0;
    }

    /// <summary>Takes the innermost frame off; the reference stays good until the next rule opens.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Frame Pop() => ref frames[--frameCount];

    /// <summary>The innermost open frame: for a tail that has popped its own, its caller's.</summary>
    private ref Frame Top
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref frames[frameCount - 1];
    }

    private ReadOnlySpan<byte> Text(int tokenIndex)
    {
        var start = tokens[tokenIndex].Start;
        return source.Span[start..buffer.End(tokenIndex)];
    }

    private TokenKind KindAt(int tokenIndex) => tokens[tokenIndex].Kind;

    private TokenKind CurrentKind => tokens[index].Kind;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PopAndEmit(SyntaxKind kind)
    {
        ref var frame = ref Pop();
        Emit(kind, frame.First, frame.Mark);
    }

    /// <summary>The same for a rule that counts as a level of nesting.</summary>
    private void CloseNested(SyntaxKind kind)
    {
        depth--;
        PopAndEmit(kind);
    }

    /// <summary>Emits a node from a token to the current one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Emit(SyntaxKind kind, int first, int mark, NodeFlags flags = NodeFlags.None)
    {
        if (index <= first)
        {
            // Only recovery closes a rule that has eaten nothing; a node without tokens would have no place.
            return;
        }

        var stack = nodes;
        if ((uint)nodeCount >= (uint)stack.Length)
        {
            Array.Resize(ref nodes, nodes.Length * 2);
            stack = nodes;
        }

        ref var node = ref stack[nodeCount++];
        node.FirstToken = first;
        node.EndToken = index;
        node.SubtreeEnd = ++liveCount - mark;
        node.Kind = kind;
        node.Flags = flags;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RefuseDepth()
    {
        TooDeep = true;
        if (recovering)
        {
            throw new RecoveryEndedException();
        }

        Fail();
    }

    /// <summary>Refuses a finished construct that the grammar reads and Go does not.</summary>
    /// <param name="tokenIndex">Where the error is.</param>
    /// <param name="reason">The message. Constant: the fast pass, which needs none, makes no text.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Refuse(int tokenIndex, string reason)
    {
        if (!recovering)
        {
            Fail();
        }
        else if (IsFirstError(tokenIndex))
        {
            buffer.Error(tokens[tokenIndex].Start, SyntaxErrorCode.Refused, reason);
        }
    }

    /// <summary>The same where go/parser looks at the construct although an error has ended it.</summary>
    private void RefuseEvenIfBroken(int tokenIndex, string reason)
    {
        if (!recovering)
        {
            Fail();
        }
        else if (!TooDeep)
        {
            buffer.Error(tokens[tokenIndex].Start, SyntaxErrorCode.Refused, reason);
        }
    }

    /// <summary>The same for a token that stands where something else has to.</summary>
    private void RefuseFound(int tokenIndex, string expected)
    {
        if (!recovering)
        {
            Fail();
        }
        else if (IsFirstError(tokenIndex))
        {
            buffer.Error(tokens[tokenIndex].Start, SyntaxErrorCode.Unexpected, expected, $"'{TokenFacts.Text(KindAt(tokenIndex))}'");
        }
    }

    /// <summary>Whether a construct is not broken already, and not cut short by the limit of depth: it is refused for one thing only.</summary>
    private bool IsFirstError(int tokenIndex) => !TooDeep && tokens[tokenIndex].Start > buffer.LastUnexpected;

    private struct Frame
    {
        /// <summary>Index of the first token.</summary>
        public int First;

        /// <summary><see cref="liveCount"/> when the rule opened.</summary>
        public int Mark;

        /// <summary>What a part has told its whole; the meaning is the rule's own.</summary>
        public int Data;
    }
}

/// <summary>Ends the recovering pass: constructs nest too deeply, or there are too many errors. What is closed by then is kept.</summary>
internal sealed class RecoveryEndedException : Exception;
