using System.CommandLine;
using System.Text;
using GoAnalysis.Cli.Output;
using GoAnalysis.Reporting;

namespace GoAnalysis.Cli.Commands;

/// <summary><c>goanalysis rules</c> and <c>goanalysis explain RULE</c>.</summary>
internal static class RulesCommand
{
    public static readonly string[] Examples = ["goanalysis rules", "goanalysis rules --format json"];

    public static readonly string[] ExplainExamples = ["goanalysis explain GO1001", "goanalysis explain unreachable"];

    public static Command Create(CommandContext context)
    {
        var format = OptionValues.OneOf("--format", "Output: a table for people or json for programs.", "table", "json");
        var analyzers = AnalyzerCatalog.CreateOption();
        var output = OutputOption.Create();
        var command = new Command("rules", "Lists the rules of lint.") { format, analyzers, output };
        command.SetAction(parsed =>
        {
            var catalog = AnalyzerCatalog.Load(parsed.GetValue(analyzers));
            OutputTarget.Write(parsed.GetValue(output), context.Host.Output, stream =>
            {
                if (parsed.GetValue(format) == "json")
                {
                    LintJsonReport.WriteRules(stream, catalog.Rules, catalog.FixableIds);
                    return;
                }

                using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
                RulesReport.WriteTable(writer, catalog.Rules, catalog.FixableIds);
            });
            return ExitCodes.Done;
        });
        return command;
    }

    public static Command CreateExplain(CommandContext context)
    {
        var name = new Argument<string>("RULE") { Description = "Id or alias of a rule, such as GO1001 or unreachable." };
        var analyzers = AnalyzerCatalog.CreateOption();
        var command = new Command("explain", "Says what a rule finds, why that matters and how to live with it.") { name, analyzers };
        command.SetAction(parsed =>
        {
            var catalog = AnalyzerCatalog.Load(parsed.GetValue(analyzers));
            var rule = catalog.Find(parsed.GetValue(name)!);
            using var writer = new StreamWriter(context.Host.Output, new UTF8Encoding(false), leaveOpen: true);
            RulesReport.WriteExplanation(writer, rule, catalog.FixableIds.Contains(rule.Id));
            return ExitCodes.Done;
        });
        return command;
    }
}
