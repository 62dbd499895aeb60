using System.Globalization;

namespace GoAnalysis.Reporting;

/// <summary>Counts in sentences.</summary>
internal static class Plural
{
    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = ",", NumberDecimalDigits = 0 };

    /// <summary>The count with its noun: <c>1 file</c>, <c>2,041 files</c>.</summary>
    public static string Of(long count, string noun) => count == 1 ? $"1 {noun}" : $"{Number(count)} {noun}s";

    /// <summary>The count with thousands set apart.</summary>
    public static string Number(long count) => count.ToString("N", Grouped);
}
