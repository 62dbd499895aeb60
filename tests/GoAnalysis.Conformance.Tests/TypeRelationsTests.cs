using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Conformance.Tests;

/// <summary>What types can be used for is what go/types says, for each two types of testdata/relations.go.</summary>
public sealed class TypeRelationsTests : IDisposable
{
    /// <summary>Slices can be converted to arrays since Go 1.20, which an older oracle does not know.</summary>
    private static readonly string[] SinceGo120 = ["intList as aNumbers", "intList as anArray", "someInts as aNumbers", "someInts as anArray"];

    private readonly GoOracle oracle = new("gotypes");

    [Fact]
    public void EveryTwoTypes_RelateAsInGo()
    {
        var path = Checkout.PathOf("tests/GoAnalysis.Conformance.Tests/testdata/relations.go");
        var tree = GoSyntaxTree.Parse(File.ReadAllBytes(path), path);
        var compilation = new GoCompilation("p", "", [tree], new GoDependencies(new StandardLibraryResolver()));
        var variables = compilation.Package.Members.OfType<VariableSymbol>().ToList();

        var answers = new List<string>();
        foreach (var variable in variables)
        {
            var methods = variable.Type.MethodSet().Select(static method =>
                $"{method.Symbol.Name} [{string.Join(' ', method.Indices)}] {(method.IsIndirect ? "true" : "false")} {method.Type}");
            answers.Add($"{variable.Name} has {string.Join("; ", methods)}");
            Add(variable.Type.IsComparable(), $"{variable.Name} is comparable");
            foreach (var other in variables)
            {
                Add(variable.Type.IsAssignableTo(other.Type), $"{variable.Name} to {other.Name}");
                Add(variable.Type.IsConvertibleTo(other.Type), $"{variable.Name} as {other.Name}");
                if (other.Type.Underlying is InterfaceType contract)
                {
                    Add(variable.Type.Implements(contract), $"{variable.Name} implements {other.Name}");
                }
            }
        }

        var expected = oracle.Run("-relations", path).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(expected.Length > 500, $"only {expected.Length} answers");
        Assert.Equal(string.Join('\n', expected.Concat(SinceGo120).Order(StringComparer.Ordinal)), string.Join('\n', answers.Order(StringComparer.Ordinal)));

        void Add(bool? holds, string answer)
        {
            if (holds != false)
            {
                answers.Add(holds is null ? answer + " (unknown)" : answer);
            }
        }
    }

    public void Dispose() => oracle.Dispose();

    private sealed class StandardLibraryResolver : IPackageResolver
    {
        public GoPackageSource? Resolve(string importPath, string fromFolder) => new(
            importPath, importPath, "", [.. LibrarySummary.StandardLibrary.FilesOf(importPath)], PackageOrigin.Std);
    }
}
