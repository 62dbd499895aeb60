using System.Globalization;

namespace GoAnalysis.Syntax;

/// <summary>A range of bytes of a source.</summary>
/// <param name="Start">0-based offset of the first byte.</param>
/// <param name="Length">Number of bytes.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset behind the last byte.</summary>
    public int End => Start + Length;

    /// <summary>Whether another span lies inside this one.</summary>
    /// <param name="other">The other span.</param>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>The span as <c>start..end</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start}..{End}");
}

/// <summary>A place in a source as people count.</summary>
/// <param name="Line">Line, 1-based.</param>
/// <param name="Column">Column, 1-based; in bytes, as in go/token, where nothing else is said.</param>
public readonly record struct LinePosition(int Line, int Column)
{
    /// <summary>The position as <c>line:column</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Line}:{Column}");
}
