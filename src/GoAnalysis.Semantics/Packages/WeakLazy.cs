namespace GoAnalysis.Semantics;

/// <summary>Remembers an object without holding it: the same is given for as long as somebody else holds it. Safe for parallel use.</summary>
/// <typeparam name="T">What is remembered.</typeparam>
internal sealed class WeakLazy<T>
    where T : class
{
    private readonly Lock gate = new();
    private readonly WeakReference<T?> known = new(null);

    /// <summary>Gives the object.</summary>
    /// <param name="make">Makes it where nobody holds it, one call at a time.</param>
    public T Get(Func<T> make)
    {
        lock (gate)
        {
            if (!known.TryGetTarget(out var value))
            {
                known.SetTarget(value = make());
            }

            return value;
        }
    }
}
