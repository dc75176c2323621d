using Grader.Protocol;
using Grader.Sandboxing;

namespace Grader.Grading.Running;

/// <summary>
/// Whether a real box works at a level of isolation. That takes as long as starting a worker. Commands that grade check less, and find out
/// when they start one.
/// </summary>
public static class SandboxTrial
{
    static readonly TimeSpan s_starting = TimeSpan.FromSeconds(30);

    /// <summary>Why no worker can be started at a level on this machine; null if one can.</summary>
    public static string? WhyNot(Components components, IsolationLevel level)
    {
        if (Sandbox.WhyNot(level) is { } known)
        {
            return known;
        }
        using var pool = new WorkerPool(components, Sandbox.At(level));
        using var process = pool.Take(Limits.Default);
        return process.WaitUntilReady(s_starting) ? null : Sandbox.WhyNotReady(level, process.LastWords());
    }
}
