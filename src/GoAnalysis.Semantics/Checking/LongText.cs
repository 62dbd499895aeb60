namespace GoAnalysis.Semantics;

/// <summary>A string that may be made of others, which are copied together when it is first read. Safe for parallel use.</summary>
internal sealed class LongText
{
    /// <summary>Longer strings are not computed, or forty lines of <c>b + b</c> would exhaust the memory. A million UTF-16 units.</summary>
    public const int MaximumLength = 1 << 20;

    private readonly int length;
    private volatile string? text;
    private volatile LongText[]? parts;

    public LongText(string text)
    {
        this.text = text;
        length = text.Length;
    }

    private LongText(LongText left, LongText right)
    {
        parts = [left, right];
        length = left.length + right.length;
    }

    /// <summary>Both together; null where that is too long.</summary>
    public static LongText? Concatenate(LongText left, LongText right) =>
        // No part is empty, so a string has no more parts than units, however often one of them stands in it.
        left.length == 0 ? right
        : right.length == 0 ? left
        : (long)left.length + right.length > MaximumLength ? null
        : new LongText(left, right);

    public override string ToString()
    {
        if (text is not { } known)
        {
            text = known = string.Create(length, this, static (target, whole) => whole.CopyTo(target));
            parts = null;
        }

        return known;
    }

    /// <summary>Chains lean to one side and can be long, so there is no recursion.</summary>
    private void CopyTo(Span<char> target)
    {
        var open = new Stack<LongText>();
        open.Push(this);
        while (open.TryPop(out var next))
        {
            // Parts are dropped only when there is a text.
            if (next.parts is { } both)
            {
                open.Push(both[1]);
                open.Push(both[0]);
            }
            else
            {
                next.text!.CopyTo(target);
                target = target[next.length..];
            }
        }
    }
}
