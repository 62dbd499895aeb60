using System.Globalization;
using System.Text.Json;

namespace GoAnalysis.Reporting;

/// <summary>One call expression, as <c>goanalysis calls</c> lists it.</summary>
/// <param name="File">Path relative to the argument that led to it.</param>
/// <param name="Offset">0-based offset in bytes of the callee's last identifier, else of the callee's start.</param>
/// <param name="Line">1-based line of <paramref name="Offset"/>.</param>
/// <param name="Column">1-based column of <paramref name="Offset"/>, in bytes.</param>
/// <param name="Kind">function, method, builtin, conversion, dynamic or unresolved.</param>
/// <param name="Callee"><c>path.Func</c>, <c>path.Type.Method</c>, <c>builtin.len</c>; null for conversion, dynamic and unresolved.</param>
/// <param name="Via">source, vendor, deps, std or name; null where <paramref name="Callee"/> is.</param>
/// <param name="Excluded">Whether the file is not built for the chosen platform, Go version and tags.</param>
public sealed record CallEntry(string File, int Offset, int Line, int Column, string Kind, string? Callee, string? Via, bool Excluded);

/// <summary>Writes calls, for programs and for people.</summary>
public static class CallsReport
{
    /// <summary>Writes one JSON object a line with the keys in the order of docs/contracts.md.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="calls">The calls, in the order to write.</param>
    public static void WriteJsonLines(Stream output, IEnumerable<CallEntry> calls)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(calls);
        using var json = new Utf8JsonWriter(output, ContractJson.LineOptions);
        foreach (var call in calls)
        {
            json.WriteStartObject();
            json.WriteString("file", call.File);
            json.WriteNumber("offset", call.Offset);
            json.WriteNumber("line", call.Line);
            json.WriteNumber("column", call.Column);
            json.WriteString("kind", call.Kind);
            json.WriteString("callee", call.Callee);
            json.WriteString("via", call.Via);
            json.WriteBoolean("excluded", call.Excluded);
            json.WriteEndObject();
            json.Flush();
            output.WriteByte((byte)'\n');
            json.Reset();
        }
    }

    /// <summary>Writes one line a call: place, kind and callee.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="calls">The calls, in the order to write.</param>
    public static void WriteTable(TextWriter output, IEnumerable<CallEntry> calls)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(calls);
        foreach (var call in calls)
        {
            var callee = call.Callee is null ? "" : $" {TerminalText.Escape(call.Callee)} ({call.Via})";
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{TerminalText.Escape(call.File)}:{call.Line}:{call.Column}: {call.Kind}{callee}{(call.Excluded ? " excluded" : "")}\n"));
        }
    }
}
