using System.Runtime.InteropServices;

namespace Grader.Cli;

/// <summary>
/// Lets a command end well when a signal (Ctrl-C is one) asks for it, and tells which one it was: the exit code is 128 and its number, as
/// shells count.
/// </summary>
sealed class StopSignal : IDisposable
{
    /// <summary>A command that has not ended by then, because it waits for something that nothing ends, is left behind.</summary>
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    static readonly (PosixSignal Signal, int Number)[] s_signals =
        [(PosixSignal.SIGHUP, 1), (PosixSignal.SIGINT, 2), (PosixSignal.SIGQUIT, 3), (PosixSignal.SIGTERM, 15)];

    readonly CancellationTokenSource _stopping = new();
    readonly List<PosixSignalRegistration> _registrations;
    volatile int _number;

    public StopSignal() => _registrations =
        [.. s_signals.Select(known => PosixSignalRegistration.Create(known.Signal, context => Stop(context, known.Number)))];

    public CancellationToken Token => _stopping.Token;

    public int ExitCode => 128 + _number;

    public void Dispose()
    {
        _registrations.ForEach(registration => registration.Dispose());
        _stopping.Dispose();
    }

    void Stop(PosixSignalContext context, int number)
    {
        context.Cancel = true; // of what the runtime would do, which is to end at once
        _number = number;
        _ = _stopping.CancelAsync();
        _ = Task.Delay(s_patience).ContinueWith(_ => Environment.Exit(ExitCode), TaskScheduler.Default);
    }
}
