namespace GoAnalysis.Semantics;

/// <summary>
/// Names declared in a block: universe, package, file, function, block or clause. https://go.dev/ref/spec#Blocks
/// A name of a function's blocks counts from <see cref="Symbol.VisibleFrom"/> on, so that a lookup is right at whatever
/// time it is made.
/// </summary>
/// <param name="parent">The block around it; null for the universe.</param>
/// <param name="start">First byte of the block in its file; 0 for package and universe.</param>
/// <param name="end">Byte behind the block; 0 for package and universe.</param>
internal class Scope(Scope? parent, int start = 0, int end = 0)
{
    private Dictionary<string, Symbol>? symbols;
    private List<Scope>? children;

    public Scope? Parent => parent;

    public int Start => start;

    public int End => end;

    public IReadOnlyCollection<Symbol> Symbols => symbols is null ? [] : symbols.Values;

    /// <summary>Makes a block inside this one that <see cref="Innermost"/> finds.</summary>
    public Scope Open(int from, int to)
    {
        var inner = new Scope(this, from, to);
        (children ??= []).Add(inner);
        return inner;
    }

    /// <summary>Declares a name unless it is blank. The first declaration of a name stays, as in go/types.</summary>
    public bool Declare(Symbol symbol) =>
        symbol.Name is "_" or "" || (symbols ??= new(StringComparer.Ordinal)).TryAdd(symbol.Name, symbol);

    public void Declare(string name, Symbol symbol) => (symbols ??= new(StringComparer.Ordinal)).TryAdd(name, symbol);

    /// <summary>The name as declared in this block alone.</summary>
    public Symbol? Local(string name) => symbols is not null && symbols.TryGetValue(name, out var symbol) ? symbol : null;

    /// <summary>What a name means at an offset.</summary>
    public Symbol? Lookup(string name, int offset)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope is FileScope file)
            {
                return file.FindAbove(name);
            }

            if (scope.symbols is not null && scope.symbols.TryGetValue(name, out var symbol) && symbol.VisibleFrom <= offset)
            {
                return symbol;
            }
        }

        return null;
    }

    /// <summary>What a name means in a file's block and the blocks around it.</summary>
    internal virtual Symbol? FindAbove(string name) => Local(name) ?? Parent?.FindAbove(name);

    /// <summary>The innermost block around an offset.</summary>
    public Scope Innermost(int offset)
    {
        var scope = this;
        while (true)
        {
            Scope? inner = null;
            foreach (var child in scope.children ?? [])
            {
                if (child.Start <= offset && offset < child.End)
                {
                    inner = child;
                }
            }

            if (inner is null)
            {
                return scope;
            }

            scope = inner;
        }
    }
}
