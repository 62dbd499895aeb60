namespace GoAnalysis.Reporting;

/// <summary>Writes the findings of a run as a baseline, sorted, so that its changes read well in a diff.</summary>
public static class LintBaselineWriter
{
    /// <summary>Writes one JSON object and a line end. Suppressed findings are not in it.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="result">The findings.</param>
    /// <param name="schema">Name of the schema, the value of the first key.</param>
    public static void Write(Stream output, LintResult result, string schema)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        ContractJson.WriteDocument(output, json =>
        {
            json.WriteString("schema", schema);
            json.Items("findings", result.Findings.Where(static finding => !finding.Diagnostic.IsSuppressed), static (writer, finding) =>
            {
                writer.WriteString("id", finding.Diagnostic.Id);
                writer.WriteString("file", finding.Diagnostic.Location.Path);
                writer.WriteString("message", finding.Diagnostic.GetMessage());
                writer.WriteString("fingerprint", finding.Fingerprint);
            });
        });
    }
}
