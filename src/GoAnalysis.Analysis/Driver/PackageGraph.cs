using GoAnalysis.Semantics;

namespace GoAnalysis.Analysis;

/// <summary>Which packages are looked at before which. It has no cycle: an import that would close one does not count.</summary>
internal sealed class PackageGraph
{
    private readonly List<Node> nodes = [];
    private readonly Dictionary<(string Path, string Folder), Node> units = [];
    private readonly Dictionary<(string Path, string Folder), Node> imports = [];

    private PackageGraph()
    {
    }

    public IReadOnlyList<Node> Nodes => nodes;

    /// <summary>Finds the packages that some packages import, and theirs.</summary>
    /// <param name="outlines">The packages; null for one that is not there.</param>
    /// <param name="cancellationToken">Stops between packages.</param>
    public static PackageGraph Of(IReadOnlyList<PackageOutline?> outlines, CancellationToken cancellationToken)
    {
        var graph = new PackageGraph();
        var given = new List<Node>();
        for (var i = 0; i < outlines.Count; i++)
        {
            if (outlines[i] is { } outline)
            {
                var node = new Node(outline, i);
                given.Add(node);
                graph.units.TryAdd((outline.Path, outline.Folder), node);
            }
        }

        // By depth first in the order given, so that it is always the same import that is left out of a cycle.
        given.ForEach(node => graph.Visit(node, cancellationToken));

        // Those that wait for a package come behind it.
        for (var i = graph.nodes.Count - 1; i >= 0; i--)
        {
            var node = graph.nodes[i];
            node.WayToEnd = node.Length + node.Dependents.Select(static dependent => dependent.WayToEnd).DefaultIfEmpty().Max();
        }

        return graph;
    }

    private void Visit(Node node, CancellationToken cancellationToken)
    {
        if (node.State != VisitState.New)
        {
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        node.State = VisitState.Open;
        foreach (var imported in node.Imports ?? node.Import!.Imports)
        {
            if (!imported.IsMissing && imported.Trees.Count > 0 && Find(imported) is { } needed)
            {
                Visit(needed, cancellationToken);
                needed.Dependents.Add(node);
                node.Pending++;
            }
        }

        node.State = VisitState.Done;
        node.Index = nodes.Count;
        nodes.Add(node);
    }

    /// <summary>
    /// The node of an import; null where it would close a cycle. A package with its tests can import what imports the
    /// package: that one imports it without its tests, which is a node of its own.
    /// </summary>
    private Node? Find(PackageSymbol imported)
    {
        var key = (imported.Path, imported.Folder);
        if (units.TryGetValue(key, out var node) && node.State != VisitState.Open)
        {
            return node;
        }

        if (!imports.TryGetValue(key, out node))
        {
            imports.Add(key, node = new Node(imported));
        }

        return node.State == VisitState.Open ? null : node;
    }

    internal enum VisitState
    {
        New,
        Open,
        Done,
    }

    /// <summary>A package.</summary>
    internal sealed class Node
    {
        /// <summary>A package that was given.</summary>
        public Node(PackageOutline outline, int unit) => (Imports, Length, Unit) = (outline.Imports, outline.Length, unit);

        /// <summary>A package that is only imported. What it imports is not asked before its turn.</summary>
        public Node(PackageSymbol import) => (Import, Length, Unit) = (import, import.Trees.Sum(static tree => (long)tree.Source.Length), -1);

        /// <summary>What a package that was given imports.</summary>
        public IReadOnlyList<PackageSymbol>? Imports { get; }

        /// <summary>The package, where it is only imported.</summary>
        public PackageSymbol? Import { get; }

        /// <summary>The bytes of its files.</summary>
        public long Length { get; }

        /// <summary>The bytes of the longest chain of packages that wait for each other, from this one on.</summary>
        public long WayToEnd { get; set; }

        /// <summary>Its place among those given; −1 for one that is only imported.</summary>
        public int Unit { get; }

        /// <summary>Its place among all.</summary>
        public int Index { get; set; }

        public VisitState State { get; set; }

        /// <summary>Those that wait for it.</summary>
        public List<Node> Dependents { get; } = [];

        /// <summary>How many it waits for.</summary>
        public int Pending { get; set; }
    }
}

/// <summary>Works through packages, several at once, each after those that it waits for.</summary>
internal sealed class PackageSchedule
{
    private readonly object gate = new();
    /// <summary>What is longest before the end comes first, so that no thread waits for a chain that began late.</summary>
    private readonly PriorityQueue<PackageGraph.Node, (long, int)> ready = new();
    private int left;
    private bool isStopped;

    public PackageSchedule(IReadOnlyList<PackageGraph.Node> nodes)
    {
        foreach (var node in nodes.Where(static node => node.Pending == 0))
        {
            Enqueue(node);
        }

        left = nodes.Count;
    }

    /// <summary>Works, and waits for the end.</summary>
    /// <param name="threads">How many threads.</param>
    /// <param name="work">Does a package. What it throws stops all.</param>
    public void Run(int threads, Action<PackageGraph.Node> work) =>
        AnalysisThreads.Run(threads, Math.Min(threads, left), _ =>
        {
            try
            {
                while (Take() is { } node)
                {
                    work(node);
                    Finish(node);
                }
            }
            catch
            {
                Stop();
                throw;
            }
        });

    private void Enqueue(PackageGraph.Node node) => ready.Enqueue(node, (-node.WayToEnd, node.Index));

    private PackageGraph.Node? Take()
    {
        lock (gate)
        {
            while (ready.Count == 0 && left > 0 && !isStopped)
            {
                Monitor.Wait(gate);
            }

            return isStopped || left == 0 || ready.Count == 0 ? null : ready.Dequeue();
        }
    }

    private void Finish(PackageGraph.Node node)
    {
        lock (gate)
        {
            left--;
            foreach (var dependent in node.Dependents)
            {
                if (--dependent.Pending == 0)
                {
                    Enqueue(dependent);
                }
            }

            Monitor.PulseAll(gate);
        }
    }

    private void Stop()
    {
        lock (gate)
        {
            isStopped = true;
            Monitor.PulseAll(gate);
        }
    }
}
