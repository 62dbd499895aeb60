namespace GoAnalysis.Cli.Tests;

/// <summary>Wrong usage ends in 2, with one message that says what was found and what was expected, and a hint.</summary>
public class UsageTests
{
    [Theory]
    [InlineData("", "goanalysis: found no command, expected scan or parse or calls or imports or lint or rules or explain or activity or authors or version\nTry 'goanalysis --help'.\n")]
    [InlineData("scna .", "goanalysis: found 'scna', did you mean scan? expected scan or parse or calls or imports or lint or rules or explain or activity or authors or version\nTry 'goanalysis --help'.\n")]
    [InlineData("scan", "goanalysis: scan: found no REPO, expected one: A git repository (bare or not), read at HEAD, or a plain folder.\nTry 'goanalysis scan --help'.\n")]
    [InlineData("scan . --format xml", "goanalysis: --format: found 'xml', expected table or json\nTry 'goanalysis scan --help'.\n")]
    [InlineData("scan . --evidence -1", "goanalysis: --evidence: found '-1', expected a whole number from 0, or all\nTry 'goanalysis scan --help'.\n")]
    [InlineData("scan . --evidence 1.5", "goanalysis: --evidence: found '1.5', expected a whole number from 0, or all\nTry 'goanalysis scan --help'.\n")]
    [InlineData("scan . --as-of yesterday", "goanalysis: --as-of: found 'yesterday', expected a date such as 2026-01-31 or a time such as 2026-01-31T12:00:00Z\nTry 'goanalysis scan --help'.\n")]
    [InlineData("scan . --as-of 2026-02-30", "goanalysis: --as-of: found '2026-02-30', expected a date such as 2026-01-31 or a time such as 2026-01-31T12:00:00Z\nTry 'goanalysis scan --help'.\n")]
    [InlineData("scan --fromat json", "goanalysis: found the unknown option '--fromat', did you mean --format? (a file of that name is written ./--fromat)\nTry 'goanalysis scan --help'.\n")]
    [InlineData("scan . --foo", "goanalysis: found the unknown option '--foo'\nTry 'goanalysis scan --help'.\n")]
    [InlineData("scan . --formta=json", "goanalysis: found the unknown option '--formta=json', did you mean --format?\nTry 'goanalysis scan --help'.\n")]
    [InlineData("scan . --colour always", "goanalysis: found the unknown option '--colour', did you mean --color?\nTry 'goanalysis scan --help'.\n")]
    [InlineData("lint . --fromat json", "goanalysis: found the unknown option '--fromat', did you mean --format? (a file of that name is written ./--fromat)\nTry 'goanalysis lint --help'.\n")]
    [InlineData("lint . --format sarfi", "goanalysis: --format: found 'sarfi', did you mean sarif? expected text or json or sarif or github\nTry 'goanalysis lint --help'.\n")]
    [InlineData("--colr never", "goanalysis: found the unknown option '--colr', did you mean --color?\nTry 'goanalysis --help'.\n")]
    [InlineData("explain unreachabel", "goanalysis: explain: found no rule 'unreachabel'; did you mean unreachable? (goanalysis rules lists them)\n")]
    [InlineData("scan . b", "goanalysis: Unrecognized command or argument 'b'.\nTry 'goanalysis scan --help'.\n")]
    [InlineData("parse", "goanalysis: parse: found no PATH, expected one: Go files, folders (all *.go below them), or - for the standard input.\nTry 'goanalysis parse --help'.\n")]
    [InlineData("parse . --dump xml", "goanalysis: --dump: found 'xml', expected none or tree or tokens or goast\nTry 'goanalysis parse --help'.\n")]
    [InlineData("parse . --dump tree --format json", "goanalysis: --format json: found together with --dump, expected one of the two; a dump has a format of its own\nTry 'goanalysis parse --help'.\n")]
    [InlineData("imports", "goanalysis: imports: found no PATH, expected one: Go files, folders (all *.go below them), or - for the standard input.\nTry 'goanalysis imports --help'.\n")]
    [InlineData("imports . --cgo yes", "goanalysis: --cgo: found 'yes', expected on or off\nTry 'goanalysis imports --help'.\n")]
    [InlineData("imports . --go newest", "goanalysis: --go: found 'newest', expected a version such as 1.26\nTry 'goanalysis imports --help'.\n")]
    [InlineData("calls", "goanalysis: calls: found no PATH, expected one: Go files, folders (all *.go below them), or - for the standard input.\nTry 'goanalysis calls --help'.\n")]
    [InlineData("calls . --go x", "goanalysis: --go: found 'x', expected a version such as 1.26\nTry 'goanalysis calls --help'.\n")]
    [InlineData("activity", "goanalysis: activity: found no REPO, expected one: A git repository, bare or not.\nTry 'goanalysis activity --help'.\n")]
    [InlineData("activity . --format jsonl", "goanalysis: --format: found 'jsonl', did you mean json? expected table or json\nTry 'goanalysis activity --help'.\n")]
    [InlineData("authors . --co-authors yes", "goanalysis: --co-authors: found 'yes', expected ignore or credit\nTry 'goanalysis authors --help'.\n")]
    [InlineData("authors . --facts x", "goanalysis: found the unknown option '--facts'\nTry 'goanalysis authors --help'.\n")]
    [InlineData("version --color sometimes", "goanalysis: --color: found 'sometimes', expected auto or always or never\nTry 'goanalysis version --help'.\n")]
    public void WrongUsage_SaysWhatWasFoundAndExpected(string line, string expected) =>
        Assert.Equal(new Result(2, "", expected.ReplaceLineEndings()), CommandLine.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("--help", "scan <REPO>")]
    [InlineData("scan --help", "goanalysis scan repo.git --format json -o repo.json")]
    [InlineData("parse -h", "goanalysis parse --dump goast - < main.go")]
    [InlineData("imports --help", "goanalysis imports . --goos windows")]
    [InlineData("calls --help", "goanalysis calls --tests --goos windows")]
    [InlineData("activity --help", "goanalysis activity . --rev v1.4.0 --facts facts.json")]
    [InlineData("authors --help", "goanalysis authors . --co-authors credit")]
    [InlineData("version --help", "goanalysis version")]
    public void Help_GoesToTheStandardOutput_WithExamples(string line, string expected)
    {
        var result = CommandLine.Run(line.Split(' '));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
        Assert.Contains("Examples:\n  goanalysis ", result.Output, StringComparison.Ordinal);
        Assert.All(result.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Theory]
    [InlineData("version")]
    [InlineData("--version")]
    public void Version_IsOneLine(string line)
    {
        var result = CommandLine.Run(line);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches(@"^goanalysis \d+\.\d+\.\d+( \([0-9a-f]{12}\))?\n$", result.Output);
    }

    /// <summary>Some libraries read a word such as @file as a file of arguments; a file may well be named so.</summary>
    [Fact]
    public void ArgumentWithAtSign_IsAPath()
    {
        var result = CommandLine.Run("parse", "@nothing");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("goanalysis: @nothing: nothing found there", result.Error, StringComparison.Ordinal);
    }
}
