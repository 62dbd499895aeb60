using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace GoAnalysis.Conformance.Tests;

public partial class DocumentationTests
{
    [Fact]
    public void Links_LeadToFilesThatExist()
    {
        var broken = from document in Documents()
                     from Match link in Link().Matches(WithoutCode(Checkout.Read(document)))
                     let target = link.Groups[1].Value
                     where !target.Contains("://", StringComparison.Ordinal) && !IsThere(document, target)
                     select $"{document}: {target}";
        Assert.Empty(broken);
    }

    [Fact]
    public void Changelog_TellsOfTheCurrentVersion()
    {
        var version = XDocument.Parse(Checkout.Read("Directory.Build.props")).Descendants("Version").Single().Value;
        Assert.Contains($"## [{version}]", Checkout.Read("CHANGELOG.md"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Documents() => Checkout.Files(".", "*.md");

    private static bool IsThere(string document, string target)
    {
        var parts = target.Split('#', 2);
        var file = parts[0].Length == 0 ? document : Path.Join(Path.GetDirectoryName(document), parts[0]);
        return Path.Exists(Path.Join(Checkout.Root, file))
            && (parts.Length == 1 || Anchors(Checkout.Read(file)).Contains(parts[1]));
    }

    /// <summary>Anchors as forges make them of headings: lower case, punctuation dropped, blanks to dashes.</summary>
    private static IEnumerable<string> Anchors(string document) =>
        from Match heading in Heading().Matches(WithoutCode(document))
        let letters = heading.Groups[1].Value.ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')
        select string.Concat(letters).Replace(' ', '-');

    private static string WithoutCode(string document) => CodeBlock().Replace(document, "");

    [GeneratedRegex(@"\[[^\]]*\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
