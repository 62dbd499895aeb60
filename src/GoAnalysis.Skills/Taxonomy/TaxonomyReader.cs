using System.Globalization;
using GoAnalysis.Model;
using GoAnalysis.Semantics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GoAnalysis.Skills;

/// <summary>
/// Reads a taxonomy from YAML events. The events are read directly because YamlDotNet's deserializer needs reflection, which
/// costs more at start-up than the whole of this, and because every message shall name a line.
/// </summary>
internal sealed class TaxonomyReader(string source)
{
    private const int MaxMistakes = 20;

    private readonly List<string> mistakes = [];
    private readonly List<Skill> skills = [];
    private readonly List<string> categories = [];
    private readonly Dictionary<string, Skill> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Skill> byPrefix = new(StringComparer.Ordinal);
    private readonly Dictionary<LanguageConstruct, Skill> byConstruct = [];

    public SkillTaxonomy Read(string yaml)
    {
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            ReadRoot(parser);
            parser.Consume<DocumentEnd>();
            parser.Consume<StreamEnd>();
        }
        catch (YamlException e)
        {
            throw new InputException(
                string.Create(CultureInfo.InvariantCulture, $"{source}:{e.Start.Line}: {e.Message} Expected a taxonomy as docs/skills.md describes it."),
                e);
        }

        if (mistakes.Count > 0)
        {
            throw new InputException(string.Join(Environment.NewLine, mistakes));
        }

        return new SkillTaxonomy(skills, categories, byId, byPrefix, byConstruct);
    }

    private void ReadRoot(Parser parser)
    {
        Mark start = parser.Consume<MappingStart>().Start;
        bool hasSkills = false;
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            Scalar key = parser.Consume<Scalar>();
            switch (key.Value)
            {
                case "categories":
                    foreach (Scalar category in ReadList(parser))
                    {
                        Check(IsKebabCase(category.Value), category.Start, null, $"category '{category.Value}' is not in kebab case");
                        Check(!categories.Contains(category.Value), category.Start, null, $"category '{category.Value}' stands twice");
                        categories.Add(category.Value);
                    }

                    break;
                case "skills":
                    hasSkills = true;
                    parser.Consume<SequenceStart>();
                    while (!parser.TryConsume<SequenceEnd>(out _))
                    {
                        ReadSkill(parser);
                    }

                    break;
                default:
                    Report(key.Start, null, $"unknown key '{key.Value}', expected 'categories' or 'skills'");
                    parser.SkipThisAndNestedEvents();
                    break;
            }
        }

        Check(hasSkills && skills.Count > 0, start, null, "no skill found, expected the key 'skills' with at least one");
    }

    private void ReadSkill(Parser parser)
    {
        Mark start = parser.Consume<MappingStart>().Start;
        Scalar? id = null;
        Scalar? name = null;
        Scalar? category = null;
        List<Scalar> imports = [];
        List<Scalar> constructs = [];
        List<Scalar> aliases = [];
        bool countsInTests = false;
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            Scalar key = parser.Consume<Scalar>();
            switch (key.Value)
            {
                case "id":
                    id = Once(id, parser.Consume<Scalar>(), id, "id");
                    break;
                case "name":
                    name = Once(name, parser.Consume<Scalar>(), id, "name");
                    break;
                case "category":
                    category = Once(category, parser.Consume<Scalar>(), id, "category");
                    break;
                case "imports":
                    imports.AddRange(ReadList(parser));
                    break;
                case "constructs":
                    constructs.AddRange(ReadList(parser));
                    break;
                case "aliases":
                    aliases.AddRange(ReadList(parser));
                    break;
                case "countsInTests":
                    Scalar flag = parser.Consume<Scalar>();
                    countsInTests = flag.Value == "true";
                    Check(flag.Value is "true" or "false", flag.Start, id, $"countsInTests is '{flag.Value}', expected true or false");
                    break;
                default:
                    Report(key.Start, id, $"unknown key '{key.Value}', expected id, name, category, imports, constructs, aliases or countsInTests");
                    parser.SkipThisAndNestedEvents();
                    break;
            }
        }

        if (id is null || name is null || category is null)
        {
            Report(start, id, "a skill needs the keys id, name and category");
            return;
        }

        var constructValues = new List<LanguageConstruct>(constructs.Count);
        foreach (Scalar construct in constructs)
        {
            // TryParse takes numbers too, which are no names.
            if (Enum.TryParse(construct.Value, out LanguageConstruct value) && char.IsAsciiLetter(construct.Value[0]))
            {
                constructValues.Add(value);
            }
            else
            {
                Report(construct.Start, id, $"unknown construct '{construct.Value}', expected one of {string.Join(", ", Enum.GetNames<LanguageConstruct>())}");
            }
        }

        var skill = new Skill(
            id.Value,
            name.Value,
            category.Value,
            imports.ConvertAll(static i => i.Value),
            constructValues,
            aliases.ConvertAll(static a => a.Value),
            countsInTests);
        Add(skill, id, category, imports, constructs);
    }

    private void Add(Skill skill, Scalar id, Scalar category, List<Scalar> imports, List<Scalar> constructs)
    {
        Check(IsKebabCase(skill.Id), id.Start, id, "the id is not in kebab case");
        Check(byId.TryAdd(skill.Id, skill), id.Start, id, "the id stands twice");
        if (!categories.Contains(skill.Category))
        {
            Report(category.Start, id, $"category '{skill.Category}' is not in the list 'categories', which stands first");
        }

        Check(skill.Name.Length > 0, id.Start, id, "the name is empty");
        Check(imports.Count + constructs.Count > 0, id.Start, id, "nothing shows the skill, expected imports or constructs");
        foreach (Scalar import in imports)
        {
            string path = import.Value;
            string unversioned = ImportPaths.WithoutMajorVersion(path);
            if (!IsPlainPath(path))
            {
                Report(import.Start, id, $"'{path}' is no import path");
            }

            if (!ReferenceEquals(path, unversioned))
            {
                Report(import.Start, id, $"'{path}' has a major version, expected '{unversioned}'");
            }

            if (!byPrefix.TryAdd(path, skill))
            {
                Report(import.Start, id, $"import '{path}' belongs to skill '{byPrefix[path].Id}' already");
            }
        }

        for (int i = 0; i < skill.Constructs.Count; i++)
        {
            if (!byConstruct.TryAdd(skill.Constructs[i], skill))
            {
                Report(constructs[0].Start, id, $"construct '{skill.Constructs[i]}' belongs to skill '{byConstruct[skill.Constructs[i]].Id}' already");
            }
        }

        skills.Add(skill);
    }

    private static List<Scalar> ReadList(Parser parser)
    {
        var values = new List<Scalar>();
        parser.Consume<SequenceStart>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            values.Add(parser.Consume<Scalar>());
        }

        return values;
    }

    private Scalar Once(Scalar? previous, Scalar value, Scalar? id, string key)
    {
        Check(previous is null, value.Start, id, $"the key '{key}' stands twice");
        return value;
    }

    private void Check(bool condition, Mark mark, Scalar? id, string mistake)
    {
        if (!condition)
        {
            Report(mark, id, mistake);
        }
    }

    private void Report(Mark mark, Scalar? id, string mistake)
    {
        if (mistakes.Count < MaxMistakes)
        {
            string skill = id is null ? "" : $"skill '{id.Value}': ";
            mistakes.Add(string.Create(CultureInfo.InvariantCulture, $"{source}:{mark.Line}: {skill}{mistake}."));
        }
    }

    private static bool IsKebabCase(string text)
    {
        if (text.Length == 0 || text[0] == '-' || text[^1] == '-' || text.Contains("--", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (char c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPlainPath(string path)
    {
        if (path.Length == 0 || path[0] is '/' or '.' || path[^1] == '/' || path.Contains("//", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (char c in path)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.' or '_' or '~' or '+' or '/'))
            {
                return false;
            }
        }

        return true;
    }
}
