namespace GoAnalysis.Model;

/// <summary>A single file cannot be read. The work goes on; the message is the reason to count it under.</summary>
public sealed class UnreadableFileException : Exception
{
    /// <summary>Makes the exception with a reason that names neither the path nor a stack.</summary>
    /// <param name="reason">The reason, a short phrase.</param>
    /// <param name="innerException">What caused it.</param>
    public UnreadableFileException(string reason, Exception? innerException = null)
        : base(reason, innerException)
    {
    }
}

/// <summary>The input cannot be worked on at all. The message says what was found, what was expected and what to do.</summary>
public sealed class InputException : Exception
{
    /// <summary>Makes the exception with a message for the user.</summary>
    /// <param name="message">The whole message.</param>
    /// <param name="innerException">What caused it.</param>
    public InputException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
