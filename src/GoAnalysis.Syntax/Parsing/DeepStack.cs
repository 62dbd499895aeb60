using System.Runtime.ExceptionServices;

namespace GoAnalysis.Syntax.Parsing;

/// <summary>Runs work that recurses with the source on a thread whose stack is large enough for the depth limit.</summary>
/// <remarks>
/// Up to <see cref="CallersDepth"/> levels fit any thread's stack. A file that nests deeper, which no person writes, is
/// parsed again on a thread made for it, and so is a broken one by the recovering parser, whose frames are larger. The
/// limit on depth is therefore the same on every thread. Only pages of the stack that are touched cost memory.
/// </remarks>
internal static class DeepStack
{
    /// <summary>The deepest limit that the fast parser takes on its caller's stack.</summary>
    public const int CallersDepth = 200;

    private const int BytesPerLevel = 32 * 1024;
    private const int MinimumBytes = 1024 * 1024;

    public static void Run(int depthLimit, Action work)
    {
        var bytes = (int)Math.Min(int.MaxValue, MinimumBytes + ((long)depthLimit * BytesPerLevel));
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    work();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            bytes)
        {
            IsBackground = true,
            Name = "GoAnalysis parser",
        };
        thread.Start();
        thread.Join();
        failure?.Throw();
    }
}
