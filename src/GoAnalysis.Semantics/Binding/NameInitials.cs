namespace GoAnalysis.Semantics;

/// <summary>The first bytes that some names have, so that most other names need not be decoded to be told from them.</summary>
internal readonly struct NameInitials
{
    private readonly ulong low;
    private readonly ulong high;
    private readonly bool hasOther;

    public NameInitials(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            switch (name)
            {
                case [< (char)64, ..]:
                    low |= 1UL << name[0];
                    break;
                case [< (char)128, ..]:
                    high |= 1UL << (name[0] - 64);
                    break;
                default:
                    hasOther = true;
                    break;
            }
        }
    }

    /// <summary>Whether a text can be one of the names.</summary>
    /// <param name="text">UTF-8.</param>
    public bool CanBegin(ReadOnlySpan<byte> text) =>
        text is [var first, ..] && (first < 64 ? (low >> first) & 1 : first < 128 ? (high >> (first - 64)) & 1 : hasOther ? 1UL : 0) != 0;
}
