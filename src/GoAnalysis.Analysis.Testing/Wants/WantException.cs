namespace GoAnalysis.Analysis.Testing;

/// <summary>Expectations that were not met, or test data that cannot be read; the message lists them line by line.</summary>
public sealed class WantException : Exception
{
    /// <summary>Says that something failed.</summary>
    public WantException()
    {
    }

    /// <summary>Says what failed.</summary>
    /// <param name="message">What failed.</param>
    public WantException(string message)
        : base(message)
    {
    }

    /// <summary>Says what failed and why.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">Why.</param>
    public WantException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
