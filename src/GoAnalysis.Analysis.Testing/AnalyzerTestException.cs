namespace GoAnalysis.Analysis.Testing;

/// <summary>A test of an analyzer does not hold; the message says what was expected and what was found.</summary>
public sealed class AnalyzerTestException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was expected and what was found.</param>
    public AnalyzerTestException(string message)
        : base(message)
    {
    }
}
