using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>A Go file of a package: its place, its class, and its package clause and imports. Immutable.</summary>
public sealed class GoPackageFile
{
    internal GoPackageFile(string path, string name, GoSyntaxTree head)
    {
        Path = path;
        Name = name;
        Head = head;
        Imports = ImportReference.AllOf(head);
        PackageName = head.Root.TryAs<SourceFileSyntax>(out var file) && file.PackageName.Exists ? file.PackageName.ToString() : "";
    }

    /// <summary>Path to show: relative to the argument, with <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>Name without folder.</summary>
    public string Name { get; }

    /// <summary>What it is to its package.</summary>
    public GoFileClass Class { get; internal set; }

    /// <summary>The condition under which it is taken, of its head and its name together; <see langword="null"/> for none.</summary>
    public BuildConstraint? Constraint { get; internal set; }

    /// <summary>Why it is <see cref="GoFileClass.Excluded"/> (the constraint that does not hold, or a phrase) or
    /// <see cref="GoFileClass.Broken"/> (the error); <see langword="null"/> for other files.</summary>
    public string? Reason { get; internal set; }

    /// <summary>Name of the package clause, <c>_test</c> included; empty where there is none.</summary>
    public string PackageName { get; }

    /// <summary>Whether the name ends in <c>_test.go</c>, whatever the class.</summary>
    public bool IsTest => Name.EndsWith("_test.go", StringComparison.Ordinal);

    /// <summary>Imports in source order.</summary>
    public IReadOnlyList<ImportReference> Imports { get; }

    /// <summary>Whether it imports the pseudo-package <c>C</c>. https://pkg.go.dev/cmd/cgo</summary>
    public bool UsesCgo => Imports.Any(import => import.Path == "C");

    /// <summary>The tree of its package clause and imports (<see cref="GoParseMode.ImportsOnly"/>).</summary>
    public GoSyntaxTree Head { get; }

    /// <summary>The whole file.</summary>
    public ReadOnlyMemory<byte> Source => Head.Source;

    /// <summary>Parses the whole file; every call parses anew.</summary>
    /// <param name="options">How to parse; <see cref="GoParseOptions.Default"/> where it is left out.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public GoSyntaxTree Parse(GoParseOptions? options = null, CancellationToken cancellationToken = default) =>
        GoSyntaxTree.Parse(Source, Path, options, cancellationToken);
}
