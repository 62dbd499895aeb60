using GoAnalysis.Cli;

using var interrupts = new Interrupts();
return CommandLineApp.Run(args, CommandHost.OfProcess(), interrupts);
