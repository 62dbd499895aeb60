using System.Globalization;

namespace GoAnalysis.Reporting;

/// <summary>Counts in sentences.</summary>
public static class Plural
{
    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = ",", NumberDecimalDigits = 0 };

    /// <summary>The count with its noun: <c>1 file</c>, <c>2,041 files</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="noun">The noun for one.</param>
    public static string Of(long count, string noun) => count == 1 ? $"1 {noun}" : $"{Number(count)} {noun}s";

    /// <summary>A number with its unit, of which <c>1</c> is one: <c>1 week</c>, <c>2.5 weeks</c>, <c>1 commit/week</c>,
    /// <c>1 person</c>, <c>40 %</c>.</summary>
    /// <param name="number">The number, as it is shown.</param>
    /// <param name="unit">Its unit for many; empty for none.</param>
    public static string WithUnit(string number, string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (number != "1")
        {
            return $"{number} {unit}";
        }

        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        var (noun, rest) = slash < 0 ? (unit, "") : (unit[..slash], unit[slash..]);
        return $"1 {(noun == "people" ? "person" : noun.TrimEnd('s'))}{rest}";
    }

    /// <summary>The count with thousands set apart.</summary>
    /// <param name="count">How many.</param>
    public static string Number(long count) => count.ToString("N", Grouped);
}
