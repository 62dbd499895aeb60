using System.Text;
using GoAnalysis.Model;
using GoAnalysis.Semantics;

namespace GoAnalysis.Skills.Tests.Taxonomy;

public sealed class TaxonomyReaderTests
{
    private const string Good = """
        categories: [web]
        skills:
          - id: one
            name: One
            category: web
            imports: [example.com/one]
            constructs: [Select]
            aliases: [一]
            countsInTests: true
          - id: two
            name: Two
            category: web
            imports: [example.com/two]
        """;

    [Fact]
    public void GoodFile_IsRead()
    {
        SkillTaxonomy taxonomy = Parse("\uFEFF" + Good);
        Assert.Equal(["one", "two"], taxonomy.Skills.Select(s => s.Id));
        Skill one = taxonomy.Find("one")!;
        Assert.Equal(("One", "web", true), (one.Name, one.Category, one.CountsInTests));
        Assert.Equal(["example.com/one"], one.Imports);
        Assert.Equal([LanguageConstruct.Select], one.Constructs);
        Assert.Equal(["一"], one.Aliases);
        Assert.Same(one, taxonomy.MatchConstruct(LanguageConstruct.Select));
        Assert.Null(taxonomy.MatchConstruct(LanguageConstruct.Send));
        Assert.Null(taxonomy.Find("three"));
    }

    [Theory]
    [InlineData("id: two", "id: one", "t.yaml:10: skill 'one': the id stands twice.")]
    [InlineData("id: two", "id: Two", "t.yaml:10: skill 'Two': the id is not in kebab case.")]
    [InlineData("example.com/two", "example.com/one", "t.yaml:13: skill 'two': import 'example.com/one' belongs to skill 'one' already.")]
    [InlineData("example.com/two", "example.com/two/v2", "t.yaml:13: skill 'two': 'example.com/two/v2' has a major version, expected 'example.com/two'.")]
    [InlineData("example.com/two", "gopkg.in/two.v3", "t.yaml:13: skill 'two': 'gopkg.in/two.v3' has a major version, expected 'gopkg.in/two'.")]
    [InlineData("example.com/two", "example.com/two/", "t.yaml:13: skill 'two': 'example.com/two/' is no import path.")]
    [InlineData("example.com/two", "'two words'", "t.yaml:13: skill 'two': 'two words' is no import path.")]
    [InlineData("[Select]", "[Selectt]", "t.yaml:7: skill 'one': unknown construct 'Selectt', expected one of GoStatement, ChannelType, Send, Receive, Select, GenericDeclaration, TypeConstraint, Defer, Recover.")]
    [InlineData("[Select]", "[4]", "t.yaml:7: skill 'one': unknown construct '4', expected one of GoStatement, ChannelType, Send, Receive, Select, GenericDeclaration, TypeConstraint, Defer, Recover.")]
    [InlineData("[Select]", "['']", "t.yaml:7: skill 'one': unknown construct '', expected one of GoStatement, ChannelType, Send, Receive, Select, GenericDeclaration, TypeConstraint, Defer, Recover.")]
    [InlineData("[Select]", "[Select, Select]", "t.yaml:7: skill 'one': construct 'Select' belongs to skill 'one' already.")]
    [InlineData("aliases:", "alias:", "t.yaml:8: skill 'one': unknown key 'alias', expected id, name, category, imports, constructs, aliases or countsInTests.")]
    [InlineData("countsInTests: true", "countsInTests: yes", "t.yaml:9: skill 'one': countsInTests is 'yes', expected true or false.")]
    [InlineData("name: Two", "name: ''", "t.yaml:10: skill 'two': the name is empty.")]
    [InlineData("name: Two", "id: two", "t.yaml:11: skill 'two': the key 'id' stands twice.\nt.yaml:10: skill 'two': a skill needs the keys id, name and category.")]
    [InlineData("imports: [example.com/two]", "imports: []", "t.yaml:10: skill 'two': nothing shows the skill, expected imports or constructs.")]
    [InlineData("categories: [web]", "categories: [app]", "t.yaml:5: skill 'one': category 'web' is not in the list 'categories', which stands first.\nt.yaml:12: skill 'two': category 'web' is not in the list 'categories', which stands first.")]
    [InlineData("categories: [web]", "categories: [web, web]", "t.yaml:1: category 'web' stands twice.")]
    [InlineData("categories: [web]", "categories: [web, Web]", "t.yaml:1: category 'Web' is not in kebab case.")]
    [InlineData("skills:", "skill:", "t.yaml:2: unknown key 'skill', expected 'categories' or 'skills'.\nt.yaml:1: no skill found, expected the key 'skills' with at least one.")]
    public void Mistake_NamesLineAndSkill(string found, string replacement, string message)
    {
        Assert.Contains(found, Good, StringComparison.Ordinal);
        var error = Assert.Throws<InputException>(() => Parse(Good.Replace(found, replacement, StringComparison.Ordinal)));
        Assert.Equal(message.ReplaceLineEndings(), error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a")]
    [InlineData("skills: 1")]
    [InlineData("skills: [1]")]
    [InlineData("skills: [{id: [a]}]")]
    [InlineData("skills: [")]
    [InlineData("\t: {")]
    [InlineData("a: &x [*x]\n---\nb: 1")]
    [InlineData("\0")]
    public void NoTaxonomyAtAll_IsAnInputErrorWithALine(string yaml) =>
        Assert.Matches(@"\At\.yaml:\d+: .+", Assert.Throws<InputException>(() => Parse(yaml)).Message);

    private static SkillTaxonomy Parse(string yaml) => SkillTaxonomy.Parse(Encoding.UTF8.GetBytes(yaml), "t.yaml");
}
