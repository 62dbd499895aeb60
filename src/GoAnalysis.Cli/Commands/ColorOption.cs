using System.CommandLine;

namespace GoAnalysis.Cli.Commands;

/// <summary>The option <c>--color</c>, which every command takes.</summary>
internal static class ColorOption
{
    public static Option<string> Create()
    {
        var option = OptionValues.OneOf("--color", "Colours; auto means on a terminal, unless NO_COLOR is set.", "auto", "always", "never");
        option.Recursive = true;
        return option;
    }

    /// <summary>Whether to write colours to a stream.</summary>
    public static bool IsOn(string? mode, CommandHost host, bool isTerminal) => mode switch
    {
        "always" => true,
        "never" => false,
        _ => isTerminal && string.IsNullOrEmpty(host.Variable("NO_COLOR")) && host.Variable("TERM") != "dumb",
    };
}
