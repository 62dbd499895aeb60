using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace GoAnalysis.Conformance.Tests;

/// <summary>References between our projects run one way (docs/ARCHITECTURE.md).</summary>
public class ReferenceGraphTests
{
    // What each project may name in its project file.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Model"] = [],
        ["Syntax"] = [],
        ["Semantics"] = ["Syntax", "Model"],
        ["Analysis"] = ["Syntax", "Semantics", "Model"],
        ["Analysis.Testing"] = ["Syntax", "Semantics", "Analysis"],
        ["Skills"] = ["Semantics", "Model"],
        ["Git"] = ["Model"],
        ["Ranking"] = ["Model"],
        ["Reporting"] = ["Syntax", "Model", "Analysis"],
        ["Scanning"] = ["Model", "Syntax", "Semantics", "Analysis", "Skills", "Git", "Ranking", "Reporting"],
        ["Cli"] = ["Scanning", "Reporting", "Syntax", "Analysis", "Analyzers"],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Fact]
    public void EveryProject_HasItsPlaceInTheGraph()
    {
        var projects = Checkout.Files("src", "*.csproj").Select(file => Short(Path.GetFileNameWithoutExtension(file)));
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), projects.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_NamesOnlyWhatTheGraphAllows(string project)
    {
        var file = XDocument.Parse(Checkout.Read($"src/GoAnalysis.{project}/GoAnalysis.{project}.csproj"));
        var named = file.Descendants("ProjectReference")
            .Select(reference => Short(Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))));
        Assert.Empty(named.Except(Allowed[project]));
    }

    /// <summary>MSBuild hands references on from project to project; the compiled code must not make use of that,
    /// except for the records of the model, which are there for everyone.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Assembly_UsesOnlyWhatTheGraphAllows(string project)
    {
        var used = Metadata(project, reader => reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name)));
        var ours = used.Where(name => name.StartsWith("GoAnalysis.", StringComparison.Ordinal)).Select(Short);
        Assert.Empty(ours.Except([.. Allowed[project], "Model"]));
    }

    [Theory]
    [InlineData("LibGit2Sharp", "Git")]
    [InlineData("Antlr4", "Syntax")]
    [InlineData("Spectre.Console", "Reporting Cli")]
    [InlineData("System.CommandLine", "Cli")]
    public void Package_IsUsedOnlyWhereItBelongs(string namespacePrefix, string projects)
    {
        var users = Allowed.Keys.Where(project => TypeReferences(project).Any(type =>
            type == namespacePrefix || type.StartsWith(namespacePrefix + ".", StringComparison.Ordinal)));
        Assert.Empty(users.Except(projects.Split(' ')));
    }

    [Fact]
    public void AntlrTypes_StayInsideParsing()
    {
        var users = Checkout.Files("src", "*.cs").Where(file => Checkout.ReadCode(file).Contains("Antlr4.", StringComparison.Ordinal));
        Assert.DoesNotContain(users, file => !file.StartsWith("src/GoAnalysis.Syntax/Parsing/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("System.Diagnostics.Process.Start")]
    [InlineData("System.DateTime.get_Now")]
    [InlineData("System.DateTime.get_UtcNow")]
    [InlineData("System.DateTime.get_Today")]
    [InlineData("System.DateTimeOffset.get_Now")]
    [InlineData("System.DateTimeOffset.get_UtcNow")]
    [InlineData("System.TimeProvider.get_System")]
    [InlineData("System.Environment.GetEnvironmentVariable")]
    public void ProcessesClockAndEnvironment_AreTouchedInScanningAndCliOnly(string member)
    {
        var users = Allowed.Keys.Where(project => MemberReferences(project).Contains(member));
        Assert.Empty(users.Except(["Scanning", "Cli"]));
    }

    [Theory]
    [InlineData("System.IO.File")]
    [InlineData("System.IO.Directory")]
    [InlineData("System.IO.FileStream")]
    [InlineData("System.Console")]
    public void FilesAndConsole_AreOutOfReachOfPureProjects(string type)
    {
        string[] pure = ["Model", "Semantics", "Skills", "Ranking", "Reporting"];
        Assert.DoesNotContain(pure, project => TypeReferences(project).Contains(type));
    }

    private static string Short(string name) => name.Replace("GoAnalysis.", "", StringComparison.Ordinal);

    private static IReadOnlyList<string> TypeReferences(string project) =>
        Metadata(project, reader => reader.TypeReferences.Select(handle => FullName(reader, handle)));

    private static IReadOnlyList<string> MemberReferences(string project) =>
        Metadata(project, reader => reader.MemberReferences.Select(reader.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => $"{FullName(reader, (TypeReferenceHandle)member.Parent)}.{reader.GetString(member.Name)}"));

    private static string FullName(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
    }

    private static IReadOnlyList<string> Metadata(string project, Func<MetadataReader, IEnumerable<string>> query)
    {
        var assembly = project == "Cli" ? "goanalysis.dll" : $"GoAnalysis.{project}.dll";
        using var file = new PEReader(File.OpenRead(Path.Join(AppContext.BaseDirectory, assembly)));
        return [.. query(file.GetMetadataReader()).Distinct()];
    }
}
