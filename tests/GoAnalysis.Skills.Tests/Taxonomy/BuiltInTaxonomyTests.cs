using System.Text;
using GoAnalysis.Semantics;
using GoAnalysis.Tests;

namespace GoAnalysis.Skills.Tests.Taxonomy;

public sealed class BuiltInTaxonomyTests
{
    private static readonly string[] Header = ["id", "name", "category", "imports", "constructs", "aliases"];

    [Fact]
    public void Table_IsThatOfTheDocument()
    {
        string[] expected = [.. SkillTaxonomy.BuiltIn.Skills.OrderBy(s => s.Id, StringComparer.Ordinal).Select(Row)];
        string[] actual = [.. Document.Rows("docs/skills.md", Header).Select(r => $"| {string.Join(" | ", r)} |")];
        if (!expected.SequenceEqual(actual))
        {
            var table = new StringBuilder().Append("| ").AppendJoin(" | ", Header).AppendLine(" |")
                .Append('|').AppendJoin('|', Header.Select(_ => "---")).AppendLine("|")
                .AppendJoin(Environment.NewLine, expected).AppendLine();
            Assert.Fail($"The table of docs/skills.md is not that of taxonomy.yaml. Expected:{Environment.NewLine}{table}");
        }
    }

    [Fact]
    public void Skills_AreManyAndNamed()
    {
        Assert.True(SkillTaxonomy.BuiltIn.Skills.Count >= 80);
        Assert.All(SkillTaxonomy.BuiltIn.Categories, c => Assert.Contains(SkillTaxonomy.BuiltIn.Skills, s => s.Category == c));
        Assert.Equal(
            SkillTaxonomy.BuiltIn.Skills.Count,
            SkillTaxonomy.BuiltIn.Skills.Select(s => s.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void EveryListedPath_MatchesItsOwnSkill()
    {
        foreach (Skill skill in SkillTaxonomy.BuiltIn.Skills)
        {
            foreach (string path in skill.Imports)
            {
                Assert.Same(skill, SkillTaxonomy.BuiltIn.MatchImport(path));
                Assert.Same(ImportPaths.HasStandardLibraryForm(path) ? null : skill, SkillTaxonomy.BuiltIn.MatchImport(path + "/zz-not-there"));

                // A boundary is respected, and no path stands below another one of the same skill.
                Assert.True(skill != SkillTaxonomy.BuiltIn.MatchImport(path + "zz-not-there"), path);
            }
        }
    }

    [Theory]
    [InlineData("github.com/gin-gonic/gin", "gin")]
    [InlineData("github.com/gin-gonic/gin/binding", "gin")]
    [InlineData("github.com/gin-gonic/ginx", null)]
    [InlineData("github.com/gin-gonic", null)]
    [InlineData("github.com/labstack/echo/v4", "echo")]
    [InlineData("github.com/labstack/echo/v4/middleware", "echo")]
    [InlineData("github.com/jackc/pgx/v5/pgxpool", "postgresql")]
    [InlineData("gopkg.in/yaml.v3", "yaml")]
    [InlineData("gopkg.in/yaml.v2", "yaml")]
    [InlineData("gopkg.in/DataDog/dd-trace-go.v1/ddtrace/tracer", "monitoring-services")]
    [InlineData("gopkg.in/olivere/elastic.v5", "search-engines")]
    [InlineData("github.com/aws/aws-sdk-go-v2/service/s3", "aws")]
    [InlineData("k8s.io/api/core/v1", "kubernetes-client")]
    [InlineData("k8s.io/api/autoscaling/v2", "kubernetes-client")]
    [InlineData("golang.org/x/crypto/ssh", "ssh")]
    [InlineData("golang.org/x/crypto/ssh/terminal", "ssh")]
    [InlineData("golang.org/x/crypto/bcrypt", "cryptography")]
    [InlineData("golang.org/x/net/http2/h2c", "http2-quic")]
    [InlineData("go.etcd.io/etcd/client/v3", "service-discovery")]
    [InlineData("go.etcd.io/etcd/raft/v3", "consensus")]
    [InlineData("gorm.io/gorm", "gorm")]
    [InlineData("gorm.io/driver/postgres", "postgresql")]
    [InlineData("net/http", "net-http")]
    [InlineData("net/http/httptest", "go-testing")]
    [InlineData("net/url", null)]
    [InlineData("net", "networking")]
    [InlineData("math/rand/v2", null)]
    [InlineData("encoding/json/v2", "json")]
    [InlineData("sync/atomic", "concurrency")]
    [InlineData("C", "cgo")]
    [InlineData("fmt", null)]
    [InlineData("", null)]
    [InlineData("/", null)]
    [InlineData("GitHub.com/gin-gonic/gin", null)]
    public void Import_MapsToTheLongestPath(string importPath, string? skill) =>
        Assert.Equal(skill, SkillTaxonomy.BuiltIn.MatchImport(importPath)?.Id);

    [Fact]
    public void Constructs_MapOnPurpose()
    {
        var expected = new Dictionary<LanguageConstruct, string?>
        {
            [LanguageConstruct.GoStatement] = "concurrency",
            [LanguageConstruct.ChannelType] = "concurrency",
            [LanguageConstruct.Send] = "concurrency",
            [LanguageConstruct.Receive] = "concurrency",
            [LanguageConstruct.Select] = "concurrency",
            [LanguageConstruct.GenericDeclaration] = "generics",
            [LanguageConstruct.TypeConstraint] = "generics",
            [LanguageConstruct.Defer] = null,
            [LanguageConstruct.Recover] = "error-handling",
        };
        Assert.Equal(Enum.GetValues<LanguageConstruct>(), expected.Keys);
        Assert.All(expected, p => Assert.Equal(p.Value, SkillTaxonomy.BuiltIn.MatchConstruct(p.Key)?.Id));
    }

    private static string Row(Skill skill)
    {
        string[] cells =
        [
            skill.Id,
            skill.Name,
            skill.Category,
            string.Join(", ", skill.Imports.Select(i => $"`{i}`")),
            string.Join(", ", skill.Constructs),
            string.Join(", ", skill.Aliases),
        ];
        return $"| {string.Join(" | ", cells)} |";
    }
}
