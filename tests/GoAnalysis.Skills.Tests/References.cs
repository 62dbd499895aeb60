using System.Globalization;
using System.Text;
using GoAnalysis.Model;
using GoAnalysis.Semantics;

namespace GoAnalysis.Skills.Tests;

/// <summary>Makes references and evidence for tests.</summary>
internal static class References
{
    public static readonly ModuleMap Own = ModuleMap.Create([("go.mod", new GoModFile("example.com/own", "1.21"))]);

    /// <summary>A file's references, one a line: <c>import path</c>, <c>call path Name</c>, <c>construct Name</c>; each stands in
    /// the source line of its own number, column 3.</summary>
    public static FileReferences Of(string lines, bool isGenerated = false)
    {
        var imports = new List<ImportReference>();
        var calls = new List<CallReference>();
        var constructs = new List<ConstructReference>();
        int line = 0;
        foreach (string text in lines.Split('\n', StringSplitOptions.TrimEntries))
        {
            line++;
            string[] words = text.Split(' ');
            switch (words[0])
            {
                case "import":
                    imports.Add(new ImportReference(words[1], words.Length > 2 ? words[2] : null, 0, line, 3));
                    break;
                case "call":
                    calls.Add(new CallReference(words[1], words[2], 0, line, 3));
                    break;
                case "construct":
                    constructs.Add(new ConstructReference(Enum.Parse<LanguageConstruct>(words[1]), 0, line, 3));
                    break;
                default:
                    Assert.Equal("", text);
                    break;
            }
        }

        return new FileReferences("p", isGenerated, imports, calls, constructs);
    }

    public static FileEvidence Detect(string file, string lines, bool isGenerated = false) =>
        new EvidenceDetector(SkillTaxonomy.BuiltIn, Own).Detect(file, Of(lines, isGenerated));

    /// <summary>Evidence as text, one piece a line.</summary>
    public static string Dump(IEnumerable<SkillEvidence> evidence)
    {
        var text = new StringBuilder();
        foreach (SkillEvidence piece in evidence)
        {
            text.Append(CultureInfo.InvariantCulture, $"{piece.SkillId} {piece.Kind} {piece.Symbol} {piece.Location.File}:{piece.Location.Line}:{piece.Location.Column} {piece.Class} {piece.Package}\n");
        }

        return text.ToString();
    }
}
