using System.Globalization;
using GoAnalysis.Syntax;
using GoAnalysis.Syntax.Fuzz;

// What docs/fuzzing.md describes. Without arguments: one source on the standard input, as AFL++ hands it over.
var folder = Environment.GetEnvironmentVariable("GOANALYSIS_FINDINGS") ?? Path.Join(Path.GetTempPath(), "goanalysis-findings");
switch (args)
{
    case []:
        using (var findings = new Findings(folder))
        {
            using var input = new MemoryStream();
            Console.OpenStandardInput().CopyTo(input);
            if (!findings.Check(input.ToArray()))
            {
                // A fuzzer takes a signal for a crash, and an exit code for none.
                Environment.FailFast("a source violates what holds for every source");
            }
        }

        return 0;

    case ["--files", .. var paths]:
        using (var findings = new Findings(folder))
        {
            var results = paths.SelectMany(Expand).Select(path => findings.Check(File.ReadAllBytes(path))).ToList();
            return results.TrueForAll(holds => holds) ? 0 : 1;
        }

    case ["--minimize", var path]:
        using (var findings = new Findings(folder))
        {
            Console.WriteLine(System.Text.Encoding.UTF8.GetString(findings.Minimize(File.ReadAllBytes(path))));
        }

        return 0;

    case ["--mutate", var corpus, "--seconds", var seconds, "--seed", var seed]:
        using (var findings = new Findings(folder))
        {
            Console.WriteLine($"seed {seed}");
            return new MutationLoop(corpus, Number(seed), findings).Run(TimeSpan.FromSeconds(Number(seconds))) ? 0 : 1;
        }

    case ["--large"]:
        foreach (var name in LargeSources.Names)
        {
            Console.WriteLine(name);
        }

        return 0;

    case ["--large", var shape, var corpus]:
        return LargeSources.Run(shape, corpus) ? 0 : 1;

    case ["--recovery", var corpus, "--files", var count, "--deletions", var deletions, "--seed", var seed]:
        return RecoveryTable.Print(corpus, Number(count), Number(deletions), Number(seed));

    case ["--differential", var oracle, var corpus, "--cases", var cases, "--seed", var seed]:
        return new Differential(oracle, corpus, Number(seed)).Run(Number(cases)) ? 0 : 1;

    default:
        Console.Error.WriteLine("""
            usage: GoAnalysis.Syntax.Fuzz                 checks the source on the standard input
                   GoAnalysis.Syntax.Fuzz --files PATH…   checks files, or the *.go files of folders
                   GoAnalysis.Syntax.Fuzz --minimize PATH
                   GoAnalysis.Syntax.Fuzz --mutate FOLDER --seconds N --seed S
                   GoAnalysis.Syntax.Fuzz --large [SHAPE FOLDER]
                   GoAnalysis.Syntax.Fuzz --recovery FOLDER --files N --deletions N --seed S
                   GoAnalysis.Syntax.Fuzz --differential ORACLE FOLDER --cases N --seed S
            """);
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static IEnumerable<string> Expand(string path) =>
    Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [path];
