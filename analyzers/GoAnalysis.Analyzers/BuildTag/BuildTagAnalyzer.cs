using System.Text;
using GoAnalysis.Analysis;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>
/// GO1002: build constraints that are malformed, stand where they have no effect, or contradict each other. Looks at the files of
/// a package, at those that constraints exclude, and at files of other languages.
/// </summary>
public sealed class BuildTagAnalyzer : CorrectnessAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = GoRule.OfVet(
        "GO1002",
        "buildtag",
        "Malformed or misplaced build constraint",
        "{0}",
        "Finds //go:build and // +build lines that cannot be read, that stand behind the package clause or otherwise where they are plain comments, and pairs of them that do not say the same.",
        "A constraint that is not seen as one takes a file into builds that it was not written for, and nothing says so.",
        """
        package main

        //go:build linux
        """);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterSyntaxTreeAction(static file =>
        {
            if (MayHaveConstraints(file.Tree.Source))
            {
                CheckGoFile(file.Tree, (span, message) => file.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(file.Tree, span), message)));
            }
        });
        context.RegisterAdditionalFileAction(static file => CheckOtherFile(file));
    }

    private static bool MayHaveConstraints(ReadOnlyMemory<byte> source) =>
        source.Span.IndexOf("+build"u8) >= 0 || source.Span.IndexOf("//go:build"u8) >= 0;

    private static void CheckOtherFile(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        if (!MayHaveConstraints(file.Content))
        {
            return;
        }

        var lines = new LineMap(file.Content.Span);
        if (!file.Path.EndsWith(".go", StringComparison.Ordinal))
        {
            CheckLines(file.Content.Span, Report);
        }
        else if (GoSyntaxTree.Parse(file.Content, file.Path, cancellationToken: context.CancellationToken) is { HasErrors: false } tree)
        {
            CheckGoFile(tree, Report);
        }

        void Report(TextSpan span, string message) =>
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, Location.Create(file.Path, span, lines.GetPosition(span.Start), lines.GetPosition(span.End)), message));
    }

    private static void CheckGoFile(GoSyntaxTree tree, Action<TextSpan, string> report)
    {
        var constraints = new BuildTagLines(report);
        var package = tree.Root.TryAs<SourceFileSyntax>(out var file) && file.PackageClause.Exists ? file.PackageClause.Start : tree.Source.Length;
        foreach (var group in tree.CommentGroups())
        {
            // A +build line needs an empty line between itself and the package clause, a //go:build line does not.
            constraints.AllowsPlusBuild &= EndOf(group[group.Count - 1]) + 1 < package;
            constraints.AllowsGoBuild &= group.Span.Start < package;
            foreach (var comment in group)
            {
                constraints.AllowsPlusBuild &= comment.Kind == SyntaxTriviaKind.LineComment;
                CheckComment(comment, constraints);
            }
        }

        constraints.Compare();
    }

    /// <summary>Carriage returns are no part of a comment for Go.</summary>
    private static int EndOf(SyntaxTrivia comment) => comment.Span.End - comment.Text.Count((byte)'\r');

    private static void CheckComment(SyntaxTrivia comment, BuildTagLines constraints)
    {
        if (comment.Kind == SyntaxTriviaKind.LineComment)
        {
            constraints.Add(comment.Span.Start, comment.ToString());
            return;
        }

        // The lines inside may look like constraints.
        constraints.IsInComment = true;
        var rest = comment.Text;
        var offset = comment.Span.Start;
        for (var isFirst = true; !rest.IsEmpty; isFirst = false)
        {
            var line = NextLine(ref rest);
            if (!isFirst && line.StartsWith("//"u8))
            {
                constraints.Add(offset, Encoding.UTF8.GetString(line));
            }

            offset += line.Length;
        }

        constraints.IsInComment = false;
    }

    /// <summary>
    /// Checks a file that may be of any language: its comments, up to the first line that is none. What comes behind could be text
    /// in quotes.
    /// </summary>
    private static void CheckLines(ReadOnlySpan<byte> text, Action<TextSpan, string> report)
    {
        var constraints = new BuildTagLines(report);
        var endOfPlusBuild = EndOfPlusBuild(text);
        var offset = 0;
        while (!text.IsEmpty)
        {
            var line = NextLine(ref text);
            constraints.AllowsPlusBuild = offset < endOfPlusBuild;
            if (line.StartsWith("//"u8))
            {
                constraints.Add(offset, Encoding.UTF8.GetString(line));
            }
            else if (!IsComment(Encoding.UTF8.GetString(line), constraints))
            {
                break;
            }

            offset += line.Length;
        }

        constraints.Compare();
    }

    /// <summary>The offset of the last empty line among the line comments that a file starts with.</summary>
    private static int EndOfPlusBuild(ReadOnlySpan<byte> text)
    {
        var (offset, end) = (0, 0);
        while (!text.IsEmpty)
        {
            var line = NextLine(ref text);
            var content = Encoding.UTF8.GetString(line).Trim();
            if (content.Length == 0)
            {
                end = offset;
            }
            else if (!content.StartsWith("//", StringComparison.Ordinal))
            {
                break;
            }

            offset += line.Length;
        }

        return end;
    }

    /// <summary>Whether a line has nothing but comments between slashes and stars, of which it may start or end one.</summary>
    private static bool IsComment(string line, BuildTagLines constraints)
    {
        while (true)
        {
            line = line.Trim();
            if (constraints.IsInComment)
            {
                var end = line.IndexOf("*/", StringComparison.Ordinal);
                if (end < 0)
                {
                    return true;
                }

                line = line[(end + 2)..];
                constraints.IsInComment = false;
            }
            else if (line.StartsWith("/*", StringComparison.Ordinal))
            {
                line = line[2..];
                constraints.IsInComment = true;
            }
            else
            {
                return line.Length == 0;
            }
        }
    }

    /// <summary>Takes a line off a text, its line end included.</summary>
    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> text)
    {
        var length = text.IndexOf((byte)'\n') + 1;
        var line = length == 0 ? text : text[..length];
        text = text[line.Length..];
        return line;
    }
}
