using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace GoAnalysis.Cli.Commands;

/// <summary><c>goanalysis version</c>.</summary>
internal static class VersionCommand
{
    public static readonly string[] Examples = ["goanalysis version"];

    public static Command Create()
    {
        var command = new Command("version", "Prints the version of this program.");
        command.Action = new PrintAction();
        return command;
    }

    /// <summary>Makes the option <c>--version</c> of a root command do the same.</summary>
    public static void AttachOption(RootCommand root) => root.Options.OfType<VersionOption>().Single().Action = new PrintAction();

    /// <summary>The version alone.</summary>
    public static string Number => Informational.Split('+', 2)[0];

    private static string Informational =>
        typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The version, and after a blank the commit it was built from where the build knew it.</summary>
    private static string Text()
    {
        var parts = Informational.Split('+', 2);
        return parts.Length == 2 ? $"{parts[0]} ({parts[1][..Math.Min(12, parts[1].Length)]})" : parts[0];
    }

    private sealed class PrintAction : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"goanalysis {Text()}");
            return ExitCodes.Done;
        }
    }
}
