using System.Collections.Concurrent;
using System.Collections.Frozen;
using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>
/// Tells what functions print, as seen from one package: those of the standard library, those named by the option <c>funcs</c>,
/// and those that facts tell are wrappers. Safe for use by many threads.
/// </summary>
internal sealed class PrintFunctions(CompilationStartAnalysisContext package)
{
    /// <summary>
    /// The standard library's, whose bodies are not there to be looked at. The methods of the interface testing.TB could not be
    /// found by their bodies anyway.
    /// </summary>
    private static readonly FrozenSet<string> Library = Names(
        ("fmt", "Append Appendf Appendln Errorf Fprint Fprintf Fprintln Print Printf Println Sprint Sprintf Sprintln"),
        ("log", "Fatal Fatalf Fatalln Panic Panicf Panicln Print Printf Println"),
        ("log.Logger", "Fatal Fatalf Fatalln Panic Panicf Panicln Print Printf Println"),
        ("net/textproto.Conn", "Cmd"),
        ("net/textproto.Writer", "PrintfLine"),
        ("runtime/trace", "Logf"),
        ("testing.common", "Error Errorf Fatal Fatalf Log Logf Skip Skipf"),
        ("testing.TB", "Error Errorf Fatal Fatalf Log Logf Skip Skipf"));

    /// <summary>Those of the library that print by a format, and whose names do not say so.</summary>
    private static readonly FrozenSet<string> FormatsDespiteName =
        FrozenSet.Create(StringComparer.Ordinal, "net/textproto.Conn.Cmd", "net/textproto.Writer.PrintfLine");

    private readonly NameListOption added = new(package.Options, "go_diagnostic.GO1018.funcs", FrozenSet<string>.Empty, Normalize);
    private readonly ConcurrentDictionary<FunctionSymbol, PrintKind> settled = new(ReferenceEqualityComparer.Instance);

    /// <summary>What a function behaves like where a file calls it.</summary>
    public PrintKind KindOf(FunctionSymbol function, GoSyntaxTree tree)
    {
        function = function.Origin;
        return added.Of(tree) is { Count: > 0 } names && IsNamed(function, names) ? ByName(function)
            : settled.TryGetValue(function, out var kind) ? kind
            : Settle(function);
    }

    /// <summary>Notes that a function of the package is a wrapper.</summary>
    public void Add(FunctionSymbol function, PrintKind kind)
    {
        settled[function.Origin] = kind;
        package.ExportFact(function, new PrintWrapper(kind));
    }

    /// <summary>What a function of this package is may still turn out; facts tell of those of others.</summary>
    private PrintKind Settle(FunctionSymbol function) =>
        Library.Contains(function.FullName) ? settled.GetOrAdd(function, ByName(function))
        : ReferenceEquals(function.Package, package.Compilation.Package) ? PrintKind.None
        : settled.GetOrAdd(function, package.GetFact<PrintWrapper>(function)?.Kind ?? PrintKind.None);

    private static PrintKind ByName(FunctionSymbol function) =>
        function.FullName == "fmt.Errorf" ? PrintKind.Errorf
        : function.Name.EndsWith('f') || FormatsDespiteName.Contains(function.FullName) ? PrintKind.Printf
        : PrintKind.Print;

    private static bool IsNamed(FunctionSymbol function, FrozenSet<string> names) =>
        names.Contains(Normalize(function.Name)) || names.Contains(function.FullName);

    /// <summary>A name without a period stands for all functions and methods of that name, however it is capitalised.</summary>
#pragma warning disable CA1308 // The name is compared, not shown, and lower case is what identifiers are compared in here.
    private static string Normalize(string name) => name.Contains('.', StringComparison.Ordinal) ? FunctionNames.WithoutReceiverMarks(name) : name.ToLowerInvariant();
#pragma warning restore CA1308

    private static FrozenSet<string> Names(params ReadOnlySpan<(string Owner, string Names)> groups)
    {
        var names = new List<string>();
        foreach (var group in groups)
        {
            names.AddRange(group.Names.Split(' ').Select(name => $"{group.Owner}.{name}"));
        }

        return names.ToFrozenSet(StringComparer.Ordinal);
    }
}
