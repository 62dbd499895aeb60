using System.Runtime.CompilerServices;

namespace GoAnalysis.Syntax.Fuzz;

/// <summary>Something that holds for every source did not hold for one.</summary>
internal sealed class ViolationException(string message) : Exception(message)
{
    /// <summary>Throws where a condition does not hold.</summary>
    /// <param name="holds">The condition.</param>
    /// <param name="message">What is wrong.</param>
    public static void Require(bool holds, [InterpolatedStringHandlerArgument(nameof(holds))] RequireMessage message)
    {
        if (!holds)
        {
            throw new ViolationException(message.ToString());
        }
    }
}
