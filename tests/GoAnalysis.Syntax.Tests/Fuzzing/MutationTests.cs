using GoAnalysis.Syntax.Fuzz;
using GoAnalysis.Tests;

namespace GoAnalysis.Syntax.Tests;

/// <summary>Broken files: mutations of Go's own source by a fixed seed, and what fuzzing has found so far.</summary>
public class MutationTests
{
    private const int Seed = 20261122;
    private const int MaximumBytes = 24 * 1024;

    private static readonly Lazy<GoSyntaxTree[]> Sample = new(() => [.. GoSource.Files
        .Where((_, i) => i % 97 == 0)
        .Where(file => new FileInfo(file).Length <= MaximumBytes)
        .Select(file => GoSyntaxTree.ParseFile(file))]);

    public static TheoryData<string> Mutations => [.. Mutator.All.Select(mutation => mutation.ToString())];

    public static TheoryData<string> Regressions => [.. Directory.EnumerateFiles(Path.Combine(Goldens.Folder, "regressions")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Mutations))]
    public void MutatedFiles_GiveATree(string name)
    {
        var mutation = Enum.Parse<Mutation>(name);
        var random = new Random(Seed);
        var mutator = new Mutator(random);
        foreach (var file in Sample.Value)
        {
            for (var round = 0; round < 4; round++)
            {
                var source = mutator.Mutate(file, mutation, Sample.Value[random.Next(Sample.Value.Length)]);
                var violation = Record.Exception(() => SourceCheck.Run(source));
                Assert.True(violation is null, $"seed {Seed}, {file.Path}, round {round}: {violation}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Regressions))]
    public void WhatFuzzingHasFound_StaysMended(string name) =>
        SourceCheck.Run(File.ReadAllBytes(Path.Combine(Goldens.Folder, "regressions", name)));
}
