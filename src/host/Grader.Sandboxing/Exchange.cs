using System.Diagnostics;

namespace Grader.Sandboxing;

/// <summary>One request to a boxed process, and what came back.</summary>
/// <param name="Received">The answer; empty if none came in time.</param>
/// <param name="Elapsed">On the host's clock, until the answer had arrived and the request was sent.</param>
/// <param name="Stopped">The part of it in which the host itself was stopped.</param>
/// <param name="WaitedByHost">
/// The part of it in which the host's threads were ready to send or to read and had no processor. Their waiting for the answer is no part.
/// </param>
/// <param name="Starved">The part of it in which others are known to have had the processors; only a long call is looked at.</param>
public readonly record struct Exchange(Received Received, TimeSpan Elapsed, TimeSpan Stopped, TimeSpan Starved, TimeSpan WaitedByHost)
{
    /// <summary>How long it took, without the time in which the host was stopped.</summary>
    public TimeSpan Wall => Elapsed > Stopped ? Elapsed - Stopped : TimeSpan.Zero;

    /// <summary>Sends a request and waits for the answer. A process that is late, or uses too much meanwhile, is ended.</summary>
    /// <param name="wall">Wall time for the answer.</param>
    /// <param name="host">Measures how long the calling thread waits for a processor while it sends; null if nobody asks.</param>
    /// <param name="processor">Processor time for it; <see cref="Timeout.InfiniteTimeSpan"/> if it is not limited.</param>
    internal static Exchange With(
        SandboxedProcess process, byte[] request, TimeSpan wall, TimeSpan processor, WaitingThread? host = null)
    {
        process.Resources.BeginCall(processor);
        var begun = Stopwatch.GetTimestamp();
        // sending blocks if the process does not read: only the deadline ends that
        using var deadline = new Deadline(process, wall);
        var waited = host?.Waited();
        process.Send(request);
        var sent = Stopwatch.GetTimestamp();
        var waitedToSend = host?.Waited() - waited ?? TimeSpan.Zero;
        var isThere = deadline.TryReceive(out var received);
        // who answers before it has read all of the request goes on taking time until it has
        var answered = isThere ? Math.Max(received.Arrived, sent) : Stopwatch.GetTimestamp();
        var elapsed = Stopwatch.GetElapsedTime(begun, answered);
        var waitedByHost = Deadline.Least(waitedToSend + received.WaitedByReader, elapsed);
        var (stopped, starved) = (deadline.Stopped, deadline.Starved);
        process.Resources.EndCall();
        if (!isThere || !deadline.TryMeet())
        {
            received = default;
            deadline.Pass(); // also when a stray child keeps the pipe open
        }
        return new Exchange(received, elapsed, stopped, starved, waitedByHost);
    }
}
