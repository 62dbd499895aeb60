using System.Runtime.CompilerServices;
using GoAnalysis.Analysis;
using GoAnalysis.Syntax;

namespace GoAnalysis.Scanning;

/// <summary>Which lines of the files on disk a git revision does not have.</summary>
internal sealed class NewLines
{
    public static NewLines Since(string revision, IEnumerable<string> roots) => throw new NotSupportedException();

#pragma warning disable CA1822
    public bool Contains(Location location, ConditionalWeakTable<GoSyntaxTree, LintPlace> places) => true;
}
