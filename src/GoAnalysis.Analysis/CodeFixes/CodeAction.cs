using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>Edits of one file, made all at once.</summary>
/// <param name="Tree">The file as it is before any edit.</param>
/// <param name="Edits">The edits; none overlaps another.</param>
public sealed record FileEdits(GoSyntaxTree Tree, params IReadOnlyList<TextEdit> Edits);

/// <summary>One way to mend what a diagnostic reports: edits of one or more files, made together or not at all. Immutable.</summary>
public sealed class CodeAction
{
    /// <summary>Describes a way to mend.</summary>
    /// <param name="title">What it does, in the imperative, without a full stop.</param>
    /// <param name="files">The edits, each file once.</param>
    public CodeAction(string title, params IReadOnlyList<FileEdits> files)
    {
        ArgumentException.ThrowIfNullOrEmpty(title);
        ArgumentNullException.ThrowIfNull(files);
        Title = title;
        Files = files;
    }

    /// <summary>What it does.</summary>
    public string Title { get; }

    /// <summary>The edits by file.</summary>
    public IReadOnlyList<FileEdits> Files { get; }

    /// <summary>A way to mend with edits of one file.</summary>
    /// <param name="title">What it does, in the imperative, without a full stop.</param>
    /// <param name="tree">The file.</param>
    /// <param name="edits">The edits; none overlaps another.</param>
    public static CodeAction Create(string title, GoSyntaxTree tree, params IReadOnlyList<TextEdit> edits) =>
        new(title, new FileEdits(tree, edits));
}
