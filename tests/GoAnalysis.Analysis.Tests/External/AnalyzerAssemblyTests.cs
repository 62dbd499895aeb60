using System.Reflection;
using System.Reflection.Emit;

namespace GoAnalysis.Analysis.Tests;

public sealed class AnalyzerAssemblyTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("goanalysis-rules-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void PublicRules_AreMade_InAContextOfTheirOwn()
    {
        var loaded = AnalyzerAssembly.Load(typeof(AnalyzerAssemblyTests).Assembly.Location);
        Assert.Equal(
            [typeof(ExternalAnalyzer).FullName, typeof(ExternalSuppressor).FullName], loaded.Analyzers.Select(static analyzer => analyzer.GetType().FullName));
        Assert.Equal([typeof(ExternalFix).FullName], loaded.CodeFixProviders.Select(static fix => fix.GetType().FullName));
        Assert.NotEqual(typeof(ExternalAnalyzer), loaded.Analyzers[0].GetType());
        Assert.Equal("YY0001", loaded.Analyzers[0].SupportedDiagnostics[0].Id);
    }

    [Theory]
    [InlineData("nothing.dll", null, "nothing found there; expected an assembly with rules (.dll)")]
    [InlineData("text.dll", "no assembly", "it is no .NET assembly that can be loaded: ")]
    public void FileThatIsNoAssembly_IsAnError(string name, string? content, string message)
    {
        var path = Path.Combine(folder.FullName, name);
        if (content is not null)
        {
            File.WriteAllText(path, content);
        }

        Assert.StartsWith($"{path}: {message}", Assert.Throws<AnalyzerLoadException>(() => AnalyzerAssembly.Load(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GoAnalysis.Analysis", "99.1", "it was built for GoAnalysis.Analysis 99.1.0 and this is {0}.0; build it for {0}, or use goanalysis 99.1")]
    [InlineData("Absent.Library", "1.0", "it needs what is not there: Absent.Library; put it beside the assembly")]
    [InlineData("System.Runtime", "10.0", "it has no rules; expected a public class that is a DiagnosticAnalyzer, DiagnosticSuppressor or CodeFixProvider and has a public constructor without parameters")]
    public void AssemblyThatDoesNotFit_SaysWhy(string neededName, string neededVersion, string message)
    {
        var path = Emit(neededName, neededVersion);
        var version = typeof(DiagnosticAnalyzer).Assembly.GetName().Version!.ToString(2);
        Assert.Equal($"{path}: {message.Replace("{0}", version, StringComparison.Ordinal)}", Assert.Throws<AnalyzerLoadException>(() => AnalyzerAssembly.Load(path)).Message);
    }

    /// <summary>Writes an assembly with one public class, whose base comes from another assembly that is not written.</summary>
    private string Emit(string neededName, string neededVersion)
    {
        var baseType = typeof(object);
        if (neededName != "System.Runtime")
        {
            var needed = new PersistedAssemblyBuilder(new AssemblyName(neededName) { Version = new Version(neededVersion + ".0.0") }, typeof(object).Assembly);
            var builder = needed.DefineDynamicModule("needed").DefineType("Needed", TypeAttributes.Public);
            builder.CreateType();
            baseType = builder;
        }

        var rules = new PersistedAssemblyBuilder(new AssemblyName("Emitted.Rules"), typeof(object).Assembly);
        var type = rules.DefineDynamicModule("rules").DefineType("Rules", TypeAttributes.Public, baseType);
        type.CreateType();
        var path = Path.Combine(folder.FullName, "Emitted.Rules.dll");
        rules.Save(path);
        return path;
    }
}

public sealed class ExternalAnalyzer : DiagnosticAnalyzer
{
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Probe.Rule("YY0001")];

    public override void Initialize(AnalysisContext context)
    {
    }
}

public sealed class ExternalSuppressor : DiagnosticSuppressor
{
    public override IReadOnlyList<SuppressionDescriptor> SupportedSuppressions => [];

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
    }
}

public sealed class ExternalFix : CodeFixProvider
{
    public override IReadOnlyList<string> FixableDiagnosticIds => ["YY0001"];

    public override void RegisterCodeFixes(CodeFixContext context)
    {
    }
}
