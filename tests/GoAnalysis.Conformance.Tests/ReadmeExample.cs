using GoAnalysis.Scanning;
using GoAnalysis.Syntax;

namespace GoAnalysis.Conformance.Tests;

/// <summary>The library example of README.md, so that it compiles; <see cref="ReadmeTests"/> holds the two equal.</summary>
internal static class ReadmeExample
{
    public static void Run()
    {
        // README begins
        var result = ScanPipeline.Run(new ScanOptions("path/to/clone", DateTimeOffset.UtcNow));
        foreach (var skill in result.Skills.Skills.Take(5))
        {
            Console.WriteLine($"{skill.Score,5:0.0}  {skill.Name}, first seen in {skill.Evidence[0].Location.File}");
        }

        var tree = GoSyntaxTree.ParseText("package p; func f() { go g(1); go h() }");
        foreach (var statement in tree.Root.Descendants(SyntaxKind.GoStatement))
        {
            Console.WriteLine($"{tree.GetPosition(statement.Start)}: {statement}");
        }

        // README ends
    }
}
