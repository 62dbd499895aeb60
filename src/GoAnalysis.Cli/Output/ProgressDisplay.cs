using GoAnalysis.Scanning;
using Spectre.Console;

namespace GoAnalysis.Cli.Output;

/// <summary>A progress bar on the standard error stream for work that takes more than a second, when a person watches.</summary>
internal static class ProgressDisplay
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs <paramref name="work"/> and shows how far it is.</summary>
    /// <returns>What the work returns; what it throws is thrown on.</returns>
    public static T Run<T>(CommandHost host, bool color, Func<IProgress<ScanProgress>?, T> work)
    {
        if (!host.ErrorIsTerminal)
        {
            return work(null);
        }

        var latest = new Latest();
        var task = Task.Run(() => work(latest));
        if (Task.WaitAny([task], Delay) < 0)
        {
            Show(host, color, task, latest);
        }

        return task.GetAwaiter().GetResult();
    }

    private static void Show(CommandHost host, bool color, Task task, Latest latest)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(host.Error),
        });
        console.Profile.Width = host.Width;
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context =>
            {
                var bar = context.AddTask("opening");
                do
                {
                    var progress = latest.Value;
                    bar.Description = Describe(progress.Stage);
                    bar.IsIndeterminate = progress.Total == 0;
                    bar.MaxValue = Math.Max(1, progress.Total);
                    bar.Value = progress.Done;
                }
                while (Task.WaitAny([task], Refresh) < 0);
            });
    }

    private static string Describe(ScanStage stage) => stage switch
    {
        ScanStage.Opening => "opening",
        ScanStage.Parsing => "parsing",
        ScanStage.Binding => "finding types",
        ScanStage.History => "reading history",
        ScanStage.Linting => "linting",
        ScanStage.Scoring => "scoring",
        _ => "working",
    };

    /// <summary>Keeps the newest report only. <see cref="Progress{T}"/> would queue every one of them to the thread pool.</summary>
    private sealed class Latest : IProgress<ScanProgress>
    {
        private readonly Lock gate = new();
        private ScanProgress value;

        public ScanProgress Value
        {
            get
            {
                lock (gate)
                {
                    return value;
                }
            }
        }

        public void Report(ScanProgress value)
        {
            lock (gate)
            {
                this.value = value;
            }
        }
    }
}
