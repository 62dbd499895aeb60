namespace GoAnalysis.Git;

/// <summary>
/// Counts what comparisons cost, in steps: an entry of a tree, 64 bytes of a text, a pair of pieces of two texts, a diagonal of
/// a difference. Steps, not time, so that where a comparison stops is the same on every machine. Serves one thread.
/// </summary>
internal sealed class WorkMeter
{
    /// <summary>Bytes of a text that count as one step, about two lines.</summary>
    private const int BytesPerStep = 64;

    private long left = long.MaxValue;

    /// <summary>Steps since the last start.</summary>
    public long Spent { get; private set; }

    /// <summary>Whether more than allowed was spent: whoever compares stops then, and the result is worth nothing.</summary>
    public bool IsOver => left < 0;

    /// <summary>Starts anew.</summary>
    /// <param name="allowed">Steps that may be spent.</param>
    public void Start(long allowed) => (Spent, left) = (0, allowed);

    /// <summary>Counts steps.</summary>
    public void Add(long steps)
    {
        Spent += steps;
        left -= steps;
    }

    /// <summary>Counts the reading of a text.</summary>
    public void AddText(byte[] text) => Add(text.Length / BytesPerStep);
}

/// <summary>
/// The steps that all comparisons of a history may take together, given out in the order of the commits: a commit counts as
/// compared when it and all before it fit. So the result is the same however many commits are compared at once.
/// </summary>
internal sealed class WorkBudget
{
    private const long Unknown = -1;

    private readonly Lock gate = new();
    private readonly long allowed;
    private readonly long[] spent;
    private int known;
    private long left;

    /// <summary>Makes a budget of which nothing is spent.</summary>
    /// <param name="allowed">The steps.</param>
    /// <param name="commits">Number of commits.</param>
    public WorkBudget(long allowed, int commits)
    {
        this.allowed = left = allowed;
        spent = new long[commits];
        Array.Fill(spent, Unknown);
    }

    /// <summary>Steps that a commit may take at most, as far as the ones before it are known.</summary>
    public long Left
    {
        get
        {
            lock (gate)
            {
                return left;
            }
        }
    }

    /// <summary>Says what a commit cost.</summary>
    /// <param name="commit">Its place.</param>
    /// <param name="steps">The steps.</param>
    public void Spend(int commit, long steps)
    {
        lock (gate)
        {
            spent[commit] = steps;
            while (known < spent.Length && spent[known] != Unknown)
            {
                // Once spent it stays spent, whatever comes after.
                left = left < 0 ? left : left - spent[known];
                known++;
            }
        }
    }

    /// <summary>The first commit that did not fit, once all are known; their number where all did.</summary>
    public int FirstOver()
    {
        var rest = allowed;
        for (var i = 0; i < spent.Length; i++)
        {
            rest -= spent[i];
            if (rest < 0)
            {
                return i;
            }
        }

        return spent.Length;
    }
}
