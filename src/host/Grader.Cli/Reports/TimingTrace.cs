using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Grader.Sandboxing.Tracing;

namespace Grader.Cli.Reports;

/// <summary>
/// <c>--trace-timing</c>: collects the spans of a command and writes them to stderr when it ends, with the start of the process as zero.
/// </summary>
sealed class TimingTrace : IDisposable
{
    readonly ConcurrentQueue<Activity> _ended = new();
    readonly ActivityListener _listener;
    readonly DateTime _started = Process.GetCurrentProcess().StartTime.ToUniversalTime();
    readonly DateTime _listening = DateTime.UtcNow;

    public TimingTrace()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Spans.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose()
    {
        _listener.Dispose();
        Console.Error.WriteLine("    from       for   ms");
        WriteLine(_started, _listening - _started, "start of the process, command line");
        foreach (var span in _ended.OrderBy(span => span.StartTimeUtc))
        {
            WriteLine(span.StartTimeUtc, span.Duration, new string(' ', 2 * Depth(span)) + span.OperationName);
        }
        WriteLine(DateTime.UtcNow, TimeSpan.Zero, "end");
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{JitInfo.GetCompiledMethodCount()} methods were compiled in this process while it ran, " +
            $"which took {JitInfo.GetCompilationTime().TotalMilliseconds:0.0} ms."));
    }

    void WriteLine(DateTime from, TimeSpan duration, string what) => Console.Error.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{(from - _started).TotalMilliseconds,8:0.0}  {duration.TotalMilliseconds,8:0.0}   {what}"));

    static int Depth(Activity span) => span.Parent is { } parent ? 1 + Depth(parent) : 0;
}
