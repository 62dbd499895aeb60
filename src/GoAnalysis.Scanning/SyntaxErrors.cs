using GoAnalysis.Reporting;
using GoAnalysis.Syntax;

namespace GoAnalysis.Scanning;

/// <summary>The syntax errors of a tree in the words of a report.</summary>
internal static class SyntaxErrors
{
    public static IReadOnlyList<ParseError> Of(GoSyntaxTree tree, string path) =>
        [.. tree.Diagnostics.Select(diagnostic =>
        {
            var position = tree.GetPosition(diagnostic.ByteOffset);
            return new ParseError(path, position.Line, position.Column, diagnostic.Message);
        })];
}
