using System.Text;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>The build constraints of one file, line by line. https://pkg.go.dev/cmd/go#hdr-Build_constraints</summary>
/// <param name="report">Takes what is wrong.</param>
internal sealed class BuildTagLines(Action<TextSpan, string> report)
{
    private const string GoBuild = "//go:build";
    private const string PlusBuild = "+build";

    private readonly List<string> plusBuildLines = [];
    private TextSpan? goBuildAt;
    private TextSpan? plusBuildAt;
    private BuildConstraint? goBuild;
    private bool hasErrors;

    /// <summary>Whether a <c>+build</c> line counts at this place.</summary>
    public bool AllowsPlusBuild { get; set; } = true;

    /// <summary>Whether a <c>//go:build</c> line counts at this place.</summary>
    public bool AllowsGoBuild { get; set; } = true;

    /// <summary>Whether this place is inside a general comment.</summary>
    public bool IsInComment { get; set; }

    /// <summary>Takes a line comment.</summary>
    /// <param name="offset">Where it starts, in bytes.</param>
    /// <param name="comment">The comment, its line end perhaps included.</param>
    public void Add(int offset, string comment)
    {
        var line = comment.TrimEnd();
        var span = new TextSpan(offset, Encoding.UTF8.GetByteCount(line));
        if (line.Contains(PlusBuild, StringComparison.Ordinal))
        {
            AddPlusBuild(span, line);
        }

        if (line.Contains(GoBuild, StringComparison.Ordinal))
        {
            AddGoBuild(span, line);
        }
    }

    /// <summary>At the end of the file: compares the two notations, where both are there and in order.</summary>
    public void Compare()
    {
        if (hasErrors || goBuild is null || plusBuildAt is not { } place)
        {
            return;
        }

        if (goBuild.ToPlusBuildLines() is not { } expected)
        {
            report(goBuildAt!.Value, "expression too complex for // +build lines");
        }
        else if (BuildConstraint.PlusBuildText(expected) != BuildConstraint.PlusBuildText(plusBuildLines))
        {
            report(place, "+build lines do not match //go:build condition");
        }
    }

    private static bool IsConstraint(string text, string word) =>
        text.StartsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || char.IsWhiteSpace(text[word.Length]));

    /// <summary>A line up to the comment that Go's own tests of the compiler put behind it.</summary>
    private static string WithoutExpectedError(string line)
    {
        var end = line.IndexOf(" // ERROR ", StringComparison.Ordinal);
        return end < 0 ? line : line[..end];
    }

    private void Fail(TextSpan span, string message)
    {
        report(span, message);
        hasErrors = true;
    }

    private void AddGoBuild(TextSpan span, string line)
    {
        if (!IsConstraint(line, GoBuild))
        {
            return;
        }

        if (!AllowsGoBuild || IsInComment)
        {
            Fail(span, "misplaced //go:build comment");
            return;
        }

        if (goBuildAt is null)
        {
            goBuildAt = span;
        }
        else
        {
            Fail(span, "unexpected extra //go:build line");
        }

        var expression = WithoutExpectedError(line)[GoBuild.Length..].Trim();
        if (BuildConstraint.GoErrorOf(expression) is { } error)
        {
            Fail(span, error);
        }
        else if (goBuild is null && BuildConstraint.TryParse(expression, out var constraint, out _))
        {
            goBuild = constraint;
        }
    }

    private void AddPlusBuild(TextSpan span, string line)
    {
        var text = line[2..].Trim();
        if (!IsConstraint(text, PlusBuild))
        {
            // Further down it is a comment that speaks of constraints; an expectation of vet's own tests is none either.
            if (AllowsPlusBuild && !line.StartsWith("// want", StringComparison.Ordinal))
            {
                report(span, "possible malformed +build comment");
            }

            return;
        }

        if (!AllowsPlusBuild)
        {
            Fail(span, "misplaced +build comment");
        }

        plusBuildAt ??= span;
        text = WithoutExpectedError(line)[2..].Trim()[PlusBuild.Length..];
        foreach (var alternative in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var term in alternative.Split(','))
            {
                if (term.StartsWith("!!", StringComparison.Ordinal))
                {
                    Fail(span, $"invalid double negative in build constraint: {alternative}");
                }
                else if (!BuildConstraint.IsTagName(term.StartsWith('!') ? term.AsSpan(1) : term))
                {
                    Fail(span, $"invalid non-alphanumeric build constraint: {alternative}");
                }
            }
        }

        plusBuildLines.Add(text);
    }
}
