using System.Diagnostics;

namespace Grader.Engine.Boxes;

/// <summary>One request to a boxed process, and what came back.</summary>
/// <param name="Received">The answer; empty if none came in time.</param>
/// <param name="Elapsed">On the host's clock.</param>
/// <param name="Stopped">The part of it in which the host itself was stopped.</param>
/// <param name="WaitedByHost">
/// The part of it in which the host's thread was ready to send or to read and had no processor; zero if it is not measured.
/// </param>
/// <param name="Starved">The part of it in which others are known to have had the processors; only a long call is looked at.</param>
public readonly record struct Exchange(Received Received, TimeSpan Elapsed, TimeSpan Stopped, TimeSpan Starved, TimeSpan WaitedByHost)
{
    /// <summary>How long it took, without the time in which the host was stopped.</summary>
    public TimeSpan Wall => Elapsed > Stopped ? Elapsed - Stopped : TimeSpan.Zero;

    /// <summary>Sends a request and waits for the answer. A process that is late, or uses too much meanwhile, is ended.</summary>
    /// <param name="wall">Wall time for the answer.</param>
    /// <param name="host">Measures how long the calling thread waits for a processor; null if nobody asks.</param>
    /// <param name="processor">Processor time for it; <see cref="Timeout.InfiniteTimeSpan"/> if it is not limited.</param>
    internal static Exchange With(
        SandboxedProcess process, byte[] request, TimeSpan wall, TimeSpan processor, WaitingThread? host = null)
    {
        process.Resources.BeginCall(processor);
        var waited = host?.Waited();
        var clock = Stopwatch.StartNew();
        // sending blocks if the process does not read: only the deadline ends that
        using var deadline = new Deadline(process, wall);
        process.Send(request);
        var isThere = deadline.TryReceive(out var received);
        var (elapsed, stopped, starved) = (clock.Elapsed, deadline.Stopped, deadline.Starved);
        var waitedByHost = host?.Waited() - waited ?? TimeSpan.Zero;
        process.Resources.EndCall();
        if (!isThere || !deadline.TryMeet())
        {
            received = default;
            deadline.Pass(); // also when a stray child keeps the pipe open
        }
        return new Exchange(received, elapsed, stopped, starved, waitedByHost);
    }
}
