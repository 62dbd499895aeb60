using System.Runtime.CompilerServices;

namespace GoAnalysis.Syntax.Fuzz;

/// <summary>The message of a condition, made only where the condition does not hold: a check asks millions of times.</summary>
[InterpolatedStringHandler]
internal readonly ref struct RequireMessage
{
    private readonly System.Text.StringBuilder? text;

    public RequireMessage(int literalLength, int formattedCount, bool holds, out bool isWanted)
    {
        isWanted = !holds;
        text = holds ? null : new System.Text.StringBuilder(literalLength + (formattedCount * 8));
    }

    public void AppendLiteral(string value) => text!.Append(value);

    public void AppendFormatted<T>(T value) => text!.Append(System.Globalization.CultureInfo.InvariantCulture, $"{value}");

    public override string ToString() => text?.ToString() ?? "";
}
