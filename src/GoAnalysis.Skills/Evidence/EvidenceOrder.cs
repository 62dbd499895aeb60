using GoAnalysis.Model;

namespace GoAnalysis.Skills;

/// <summary>The order of evidence in every output: class, file, line, column, kind, symbol. Skills are kept apart, so their
/// id comes last and only decides within one file.</summary>
internal static class EvidenceOrder
{
    public static int WithinFile(SkillEvidence left, SkillEvidence right)
    {
        int order = left.Location.Line.CompareTo(right.Location.Line);
        if (order == 0)
        {
            order = left.Location.Column.CompareTo(right.Location.Column);
        }

        if (order == 0)
        {
            order = left.Kind.CompareTo(right.Kind);
        }

        if (order == 0)
        {
            order = string.CompareOrdinal(left.Symbol, right.Symbol);
        }

        return order == 0 ? string.CompareOrdinal(left.SkillId, right.SkillId) : order;
    }

    public static int OfFiles(FileEvidence left, FileEvidence right)
    {
        int order = left.Class.CompareTo(right.Class);
        return order == 0 ? string.CompareOrdinal(left.File, right.File) : order;
    }
}
