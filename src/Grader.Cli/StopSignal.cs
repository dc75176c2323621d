using System.Runtime.InteropServices;

namespace Grader.Cli;

/// <summary>Remembers which signal ended a command, because its exit code says so: 128 and the signal's number, as shells count.</summary>
sealed class StopSignal : IDisposable
{
    static readonly (PosixSignal Signal, int Number)[] s_numbers = [(PosixSignal.SIGHUP, 1), (PosixSignal.SIGINT, 2), (PosixSignal.SIGQUIT, 3), (PosixSignal.SIGTERM, 15)];

    readonly List<PosixSignalRegistration> _registrations;
    volatile int _number = 2;

    public StopSignal() => _registrations = [.. s_numbers.Select(known => PosixSignalRegistration.Create(known.Signal, _ => _number = known.Number))];

    public int ExitCode => ExitCodes.OfSignal + _number;

    public void Dispose() => _registrations.ForEach(registration => registration.Dispose());
}
