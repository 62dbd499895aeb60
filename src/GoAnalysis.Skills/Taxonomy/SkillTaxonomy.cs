using System.Text;
using GoAnalysis.Model;
using GoAnalysis.Semantics;

namespace GoAnalysis.Skills;

/// <summary>The skills that are looked for, and the mapping from import paths and constructs to them. Immutable, safe for
/// parallel use.</summary>
/// <example><code>SkillTaxonomy.BuiltIn.MatchImport("github.com/labstack/echo/v4/middleware")?.Id == "echo"</code></example>
public sealed class SkillTaxonomy
{
    private static readonly Lazy<SkillTaxonomy> LazyBuiltIn = new(ReadBuiltIn);

    private readonly Dictionary<string, Skill> byId;
    private readonly Dictionary<string, Skill> byPrefix;
    private readonly Dictionary<string, Skill>.AlternateLookup<ReadOnlySpan<char>> prefixLookup;
    private readonly Dictionary<LanguageConstruct, Skill> byConstruct;

    internal SkillTaxonomy(
        IReadOnlyList<Skill> skills,
        IReadOnlyList<string> categories,
        Dictionary<string, Skill> byId,
        Dictionary<string, Skill> byPrefix,
        Dictionary<LanguageConstruct, Skill> byConstruct)
    {
        Skills = skills;
        Categories = categories;
        this.byId = byId;
        this.byPrefix = byPrefix;
        this.byConstruct = byConstruct;
        prefixLookup = byPrefix.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The taxonomy that comes with the program, read on first use.</summary>
    public static SkillTaxonomy BuiltIn => LazyBuiltIn.Value;

    /// <summary>The skills in the order of their file.</summary>
    public IReadOnlyList<Skill> Skills { get; }

    /// <summary>The categories in the order of their file.</summary>
    public IReadOnlyList<string> Categories { get; }

    /// <summary>Reads a taxonomy. docs/skills.md describes the format.</summary>
    /// <param name="content">YAML in UTF-8, a byte order mark allowed.</param>
    /// <param name="source">Name of the file, for messages.</param>
    /// <exception cref="InputException">The content is no valid taxonomy; the message lists every mistake with its line and
    /// skill.</exception>
    public static SkillTaxonomy Parse(ReadOnlySpan<byte> content, string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (content.StartsWith(Encoding.UTF8.Preamble))
        {
            content = content[Encoding.UTF8.Preamble.Length..];
        }

        return new TaxonomyReader(source).Read(Encoding.UTF8.GetString(content));
    }

    /// <summary>Finds a skill by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The skill; <see langword="null"/> when there is none.</returns>
    public Skill? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Finds the skill that an import shows: the one with the longest path that equals the import or ends at one of
    /// its <c>/</c>, major versions left out. A path of the standard library matches itself alone.</summary>
    /// <param name="importPath">Import path as written in the source.</param>
    /// <returns>The skill; <see langword="null"/> when there is none.</returns>
    public Skill? MatchImport(string importPath)
    {
        ReadOnlySpan<char> path = ImportPaths.WithoutMajorVersion(importPath);
        if (ImportPaths.HasStandardLibraryForm(path))
        {
            return prefixLookup.TryGetValue(path, out Skill? exact) ? exact : null;
        }

        while (!path.IsEmpty)
        {
            if (prefixLookup.TryGetValue(path, out Skill? skill))
            {
                return skill;
            }

            int slash = path.LastIndexOf('/');
            path = slash < 0 ? default : path[..slash];
        }

        return null;
    }

    /// <summary>Finds the skill that a construct shows.</summary>
    /// <param name="construct">The construct.</param>
    /// <returns>The skill; <see langword="null"/> when there is none.</returns>
    public Skill? MatchConstruct(LanguageConstruct construct) => byConstruct.GetValueOrDefault(construct);

    private static SkillTaxonomy ReadBuiltIn()
    {
        using Stream stream = typeof(SkillTaxonomy).Assembly.GetManifestResourceStream("taxonomy.yaml")
            ?? throw new InvalidOperationException("The embedded resource taxonomy.yaml is missing.");
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return Parse(content, "taxonomy.yaml");
    }
}
