using Grader.Sandboxing;

namespace Grader.Grading.Running;

/// <summary>What the host saw of a process that gave no proper answer.</summary>
/// <param name="Cause">Why the host ended it; <see cref="DeathCause.None"/> if it ended by itself.</param>
/// <param name="ExitCode">Null if the host had to end it.</param>
/// <param name="Violation">How it broke the protocol; null if it did not.</param>
/// <param name="Error">What it wrote to stderr, up to a bound.</param>
sealed record ProcessEnd(DeathCause Cause, int? ExitCode, string? Violation, string Error)
{
    /// <summary>
    /// Longest time from the end of the pipe to that of the process; in between, the runtime writes the stack of a crash.
    /// </summary>
    static readonly TimeSpan s_dying = TimeSpan.FromSeconds(1);

    /// <summary>How much it was allowed to print, in bytes.</summary>
    public long OutputLimit { get; init; }

    /// <summary>Whether it has used about as much processor time as the kernel allows.</summary>
    public bool HasUsedItsProcessorTime { get; init; }

    /// <summary>Whether it has used so much memory that the runtime may have run out.</summary>
    public bool HasUsedMuchMemory { get; init; }

    /// <summary>Waits for the end of a process. One that broke the protocol, or goes on without its pipe, is ended.</summary>
    /// <param name="received">What it gave instead of an answer.</param>
    public static ProcessEnd Await(SandboxedProcess process, Received received)
    {
        var violation = received.Violation ?? (received.Frame is null ? null : "an answer that was not asked for");
        if (violation is not null)
        {
            process.Kill(DeathCause.Finished);
        }
        var exitCode = process.WaitForExit(s_dying);
        if (exitCode is null)
        {
            process.Kill(DeathCause.Finished); // the pipe has ended and the process has not: it closed or replaced it
            violation ??= "it was closed";
        }
        process.Output.WaitForRest();
        return new ProcessEnd(process.Cause, exitCode, violation, process.Output.Error)
        {
            OutputLimit = process.Output.Limit,
            HasUsedItsProcessorTime = process.HasUsedItsProcessorTime,
            HasUsedMuchMemory = process.HasUsedMuchMemory,
        };
    }
}
