using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>A construct of the language that says something about the author's skills.</summary>
public enum LanguageConstruct
{
    /// <summary>A <c>go</c> statement.</summary>
    GoStatement,

    /// <summary>A channel type.</summary>
    ChannelType,

    /// <summary>A send statement.</summary>
    Send,

    /// <summary>A receive operation.</summary>
    Receive,

    /// <summary>A <c>select</c> statement.</summary>
    Select,

    /// <summary>A declaration with type parameters.</summary>
    GenericDeclaration,

    /// <summary>A union or <c>~</c> element of a constraint.</summary>
    TypeConstraint,

    /// <summary>A <c>defer</c> statement.</summary>
    Defer,

    /// <summary>A call of the builtin <c>recover</c>.</summary>
    Recover,
}

/// <summary>One import of a file.</summary>
/// <param name="Path">The import path, unquoted.</param>
/// <param name="Name">The name before it: an alias, <c>.</c> or <c>_</c>; <see langword="null"/> when absent.</param>
/// <param name="ByteOffset">0-based offset of the path literal.</param>
/// <param name="Line">1-based line of the path literal.</param>
/// <param name="Column">1-based column of the path literal, in bytes.</param>
public sealed record ImportReference(string Path, string? Name, int ByteOffset, int Line, int Column)
{
    /// <summary>The imports of a file in source order; those without a path are left out.</summary>
    /// <param name="tree">Its tree, of any <see cref="GoParseMode"/>.</param>
    public static IReadOnlyList<ImportReference> AllOf(GoSyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var imports = new List<ImportReference>();
        foreach (var node in tree.Root.Descendants(SyntaxKind.ImportSpec))
        {
            if (node.TryAs<ImportSpecSyntax>(out var spec) && spec.Path.Exists && spec.PathValue.Length > 0)
            {
                var name = spec.IsDot ? "." : spec.Name.Exists ? spec.Name.ToString() : null;
                var position = tree.GetPosition(spec.Path.Start);
                imports.Add(new ImportReference(spec.PathValue, name, spec.Path.Start, position.Line, position.Column));
            }
        }

        return imports;
    }
}

/// <summary>A call <c>pkg.Name(…)</c> whose <c>pkg</c> is bound to an import of the file.</summary>
/// <param name="ImportPath">Path of the import that <c>pkg</c> names.</param>
/// <param name="Name">The called identifier.</param>
/// <param name="ByteOffset">0-based offset of the called identifier.</param>
/// <param name="Line">1-based line of the called identifier.</param>
/// <param name="Column">1-based column of the called identifier, in bytes.</param>
public readonly record struct CallReference(string ImportPath, string Name, int ByteOffset, int Line, int Column);

/// <summary>A use of a language construct.</summary>
/// <param name="Construct">Which.</param>
/// <param name="ByteOffset">0-based offset of its first byte.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column, in bytes.</param>
public readonly record struct ConstructReference(LanguageConstruct Construct, int ByteOffset, int Line, int Column);

/// <summary>What one file refers to: the product of binding it by itself, without its package or dependencies.</summary>
/// <param name="PackageName">Name of the package clause; empty when there is none.</param>
/// <param name="IsGenerated">Whether the file carries Go's generated-code line before its package clause.</param>
/// <param name="Imports">Imports in source order.</param>
/// <param name="Calls">Calls into imported packages in source order.</param>
/// <param name="Constructs">Constructs in source order.</param>
public sealed record FileReferences(
    string PackageName,
    bool IsGenerated,
    IReadOnlyList<ImportReference> Imports,
    IReadOnlyList<CallReference> Calls,
    IReadOnlyList<ConstructReference> Constructs);
