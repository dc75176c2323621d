using System.Runtime.InteropServices;

namespace Grader.Cli;

/// <summary>
/// Lets a command clean up when a signal (such as Ctrl-C) ends it. The exit code is 128 plus the signal's number, as in shells.
/// </summary>
sealed class StopSignal : IDisposable
{
    /// <summary>
    /// How long a command may take to end. One that takes longer, because it waits for something that nothing ends, is abandoned.
    /// </summary>
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
        context.Cancel = true; // keeps the runtime from ending the process at once
        _number = number;
        _ = _stopping.CancelAsync();
        _ = Task.Delay(s_patience).ContinueWith(_ => Environment.Exit(ExitCode), TaskScheduler.Default);
    }
}
