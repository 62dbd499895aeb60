using System.CommandLine;
using GoAnalysis.Cli.Output;

namespace GoAnalysis.Cli.Commands;

/// <summary>What every command is made with.</summary>
internal sealed record CommandContext(CommandHost Host, Messages Messages, Option<string> Color, CancellationToken CancellationToken);
