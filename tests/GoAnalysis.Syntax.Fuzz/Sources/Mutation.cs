namespace GoAnalysis.Syntax.Fuzz;

/// <summary>How a source is changed.</summary>
internal enum Mutation
{
    /// <summary>A token is missing.</summary>
    DeleteToken,

    /// <summary>A token stands twice.</summary>
    DuplicateToken,

    /// <summary>A token has changed places with the one behind it.</summary>
    SwapTokens,

    /// <summary>A token is another one of the file.</summary>
    ReplaceToken,

    /// <summary>A keyword, operator or literal is put before a token.</summary>
    InsertToken,

    /// <summary>Some tokens in a row are missing.</summary>
    CutTokens,

    /// <summary>The file ends early.</summary>
    Truncate,

    /// <summary>A bit is flipped.</summary>
    FlipBit,

    /// <summary>A byte is another one, mostly one that the lexer or the parser makes much of.</summary>
    ChangeByte,

    /// <summary>The start of one file and the end of another, cut between tokens.</summary>
    Splice,
}
