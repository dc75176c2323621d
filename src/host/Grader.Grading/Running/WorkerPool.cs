using Grader.Protocol;
using Grader.Sandboxing;
using Grader.Sandboxing.Threads;

namespace Grader.Grading.Running;

/// <summary>
/// Supplies worker processes. Each serves one submission. A prepared one gets its runtime ready while other work goes on, and is handed out
/// only once.
/// </summary>
public class WorkerPool(Components components, Sandbox sandbox) : IDisposable
{
    /// <summary>Seconds of processor time beyond the total after which the kernel ends a process that the host has failed to end.</summary>
    const int ProcessorMargin = 30;

    readonly ControlGroups _groups = new();
    readonly Lock _lock = new();
    readonly List<(Limits Limits, SandboxedProcess Process)> _prepared = [];
    readonly List<Task> _ending = [];

    /// <summary>Starts a process for a later <see cref="Take"/> with these limits.</summary>
    public void Prepare(Limits limits)
    {
        var process = Start(limits);
        lock (_lock)
        {
            _prepared.Add((limits, process));
        }
    }

    /// <summary>A process that nobody has used: a prepared one if there is one with these limits, otherwise a new one.</summary>
    public SandboxedProcess Take(Limits limits)
    {
        lock (_lock)
        {
            var prepared = _prepared.FindIndex(prepared => prepared.Limits == limits);
            if (prepared >= 0)
            {
                var process = _prepared[prepared].Process;
                _prepared.RemoveAt(prepared);
                return process;
            }
        }
        return Start(limits);
    }

    /// <summary>A new process that finds a different number of processors, as on another machine.</summary>
    public SandboxedProcess TakeElsewhere(Limits limits)
    {
        var another = Environment.ProcessorCount == 3 ? "5" : "3";
        return Start(limits, ("DOTNET_PROCESSOR_COUNT", another));
    }

    /// <summary>
    /// Whether to replace a process that has not become ready with a new one: its sandbox could not be made, and another sandbox takes
    /// over.
    /// </summary>
    /// <exception cref="BrokenSandboxException">It could not be made, and no other sandbox takes over.</exception>
    public bool IsToBeReplaced(SandboxedProcess process) => sandbox.GivesWayAfter(process.LastWords());

    /// <summary>
    /// Ends a process that is no longer needed. The kernel then needs some milliseconds; only <see cref="Dispose"/> waits for it.
    /// </summary>
    public void Release(SandboxedProcess process)
    {
        process.Kill(DeathCause.Finished);
        lock (_lock)
        {
            _ending.RemoveAll(task => task.IsCompletedSuccessfully);
            _ending.Add(OwnThread.Run(process.Dispose));
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _prepared.ForEach(prepared => Release(prepared.Process));
            _prepared.Clear();
        }
        Task.WaitAll(_ending);
        GC.SuppressFinalize(this);
    }

    protected virtual SandboxedProcess Start(Limits limits, params ReadOnlySpan<(string Name, string Value)> settings)
    {
        var box = WorkerSandbox.Specify(
            components, components.Worker, limits.Memory, (int)limits.Total.TotalSeconds + ProcessorMargin, settings);
        var process = SandboxedProcess.Start(sandbox, box, new MonitoredLimits(limits.Memory, WorkerSandbox.MaxThreads), limits.Output);
        process.EncloseWhenReady(_groups, limits.Memory);
        return process;
    }
}
