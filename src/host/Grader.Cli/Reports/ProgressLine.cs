using System.Diagnostics;
using Grader.Sandboxing.Tracing;

namespace Grader.Cli.Reports;

/// <summary>One line on the terminal that says which step or check a user is waiting for; it is erased at the end.</summary>
sealed class ProgressLine : IDisposable
{
    const string Erase = "\r\e[K";

    readonly TextWriter _terminal;
    readonly Func<int> _width;
    readonly ActivityListener _listener;
    readonly Lock _lock = new();
    bool _isOver;

    /// <param name="width">Width of the terminal, in characters.</param>
    public ProgressLine(TextWriter terminal, Func<int> width)
    {
        (_terminal, _width) = (terminal, width);
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Spans.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = Show,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>
    /// Null if nobody sees it (something is piped), or if nothing should move (NO_MOTION is set, or the terminal is dumb).
    /// </summary>
    public static ProgressLine? Open() =>
        Console.IsOutputRedirected || Console.IsErrorRedirected ||
        Environment.GetEnvironmentVariable("NO_MOTION") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") is "dumb"
            ? null
            : new ProgressLine(Console.Error, () => Screen.Columns);

    public void Dispose()
    {
        _listener.Dispose();
        lock (_lock)
        {
            _isOver = true;
            _terminal.Write(Erase);
        }
    }

    void Show(Activity span)
    {
        if (!Spans.IsStep(span))
        {
            return;
        }
        lock (_lock)
        {
            if (!_isOver)
            {
                // the cursor goes back, so that whatever is written next begins on a line of its own
                _terminal.Write($"{Erase}{Fitted($"  {span.OperationName} …")}\r");
            }
        }
    }

    /// <summary>A line that reaches the edge would wrap, and could not be erased.</summary>
    string Fitted(string line) => line.Length < _width() ? line : line[..Math.Max(0, _width() - 2)] + "…";
}
