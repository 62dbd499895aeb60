using System.Diagnostics;
using GoAnalysis.Model;

namespace GoAnalysis.Reporting;

/// <summary>The words of docs/contracts.md for the enumerations of the model.</summary>
internal static class ModelWords
{
    public static string Word(this SourceClass value) => value switch
    {
        SourceClass.Production => "production",
        SourceClass.Test => "test",
        SourceClass.Example => "example",
        SourceClass.Generated => "generated",
        SourceClass.Vendored => "vendored",
        SourceClass.Copied => "copied",
        _ => throw new UnreachableException($"source class {value} has no word"),
    };

    public static string Word(this EvidenceKind value) => value switch
    {
        EvidenceKind.Import => "import",
        EvidenceKind.Call => "call",
        EvidenceKind.Method => "method",
        EvidenceKind.Construct => "construct",
        EvidenceKind.Module => "module",
        EvidenceKind.File => "file",
        EvidenceKind.Claim => "claim",
        _ => throw new UnreachableException($"evidence kind {value} has no word"),
    };
}
