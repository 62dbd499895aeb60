namespace GoAnalysis.Syntax;

/// <summary>
/// The product of lexing: tokens, comments, errors. Reused from file to file; a tree takes exact-size copies.
/// Behind the end-of-file token stand <see cref="StopTokens"/> of <see cref="ContextualKind.Stop"/>, so that looking a few
/// tokens ahead needs no bound.
/// </summary>
internal sealed class TokenBuffer
{
    private byte[] padded = [];

    public const int StopTokens = 4;

    /// <summary>Scratch above this many bytes is not kept for the next file.</summary>
    private const int RetainedBytes = 16 * 1024 * 1024;

    public TokenData[] Tokens = new TokenData[1024];
    public CommentData[] Comments = new CommentData[64];

    /// <summary>Number of tokens, the end of file included.</summary>
    public int Count;

    public int CommentCount;

    /// <summary>Lengths of tokens that do not fit a <see cref="TokenData"/>, by start offset.</summary>
    public Dictionary<int, int>? LongLengths;

    /// <summary>Offset of the last token that the parser did not expect; −1 while there is none.</summary>
    public int LastUnexpected = -1;

    /// <summary>Errors in no particular order.</summary>
    public List<SyntaxDiagnostic> Errors { get; } = [];

    public int End(int tokenIndex)
    {
        ref readonly var token = ref Tokens[tokenIndex];
        var length = token.Length;
        return token.Start + (length == TokenData.LongLength ? LongLengths![token.Start] : length);
    }

    /// <summary>Makes room for some tokens.</summary>
    public void Reserve(int tokenCount)
    {
        if (Tokens.Length < tokenCount)
        {
            Tokens = GC.AllocateUninitializedArray<TokenData>(tokenCount);
        }
    }

    /// <summary>Copies a source in front of some zeros.</summary>
    public byte[] CopyPadded(ReadOnlySpan<byte> source, int padding)
    {
        if (padded.Length < source.Length + padding)
        {
            padded = GC.AllocateUninitializedArray<byte>(source.Length + padding);
        }

        source.CopyTo(padded);
        padded.AsSpan(source.Length, padding).Clear();
        return padded;
    }

    /// <summary>
    /// Notes a lexical error, unless one stands before it on the same line: only the first of a line is ever shown, and a
    /// binary file has one a byte.
    /// </summary>
    /// <param name="source">The source.</param>
    /// <param name="previous">Offset of the last error of this pass, −1 before the first; kept up to date.</param>
    /// <param name="error">The error.</param>
    public void ErrorOfLine(ReadOnlySpan<byte> source, ref int previous, SyntaxDiagnostic error)
    {
        // Looking from the last error on makes all looking together one pass over the source.
        if (previous < 0 || error.ByteOffset < previous || source[previous..error.ByteOffset].Contains((byte)'\n'))
        {
            Errors.Add(error);
        }
        else if (error.ByteOffset == Errors[^1].ByteOffset && string.CompareOrdinal(error.Message, Errors[^1].Message) < 0)
        {
            // Of two errors at one place go/scanner's list keeps the one whose text comes first.
            Errors[^1] = error;
        }

        previous = error.ByteOffset;
    }

    /// <summary>Empties the buffer.</summary>
    public void Clear()
    {
        Count = 0;
        CommentCount = 0;
        LongLengths = null;
        LastUnexpected = -1;
        Errors.Clear();
    }

    /// <summary>Drops what an unusually large file has made the buffer grow to, once no pass over that file follows.</summary>
    public void Shrink()
    {
        if (Tokens.Length * 8L > RetainedBytes)
        {
            Tokens = new TokenData[1024];
        }

        if (padded.Length > RetainedBytes)
        {
            padded = [];
        }

        if (Comments.Length * 8L > RetainedBytes)
        {
            Comments = new CommentData[64];
        }
    }

    public void AddComment(int start, int end)
    {
        if (CommentCount == Comments.Length)
        {
            Array.Resize(ref Comments, Comments.Length * 2);
        }

        Comments[CommentCount++] = new CommentData(start, end);
    }

    public void Error(int byteOffset, SyntaxErrorCode code, string argument = "", string argument2 = "") =>
        Errors.Add(new SyntaxDiagnostic(byteOffset, code, argument, argument2));
}
