using Grader.Contracts;
using Grader.Engine.Boxes;

namespace Grader.Engine.Running;

/// <summary>Where worker processes come from; each serves one submission.</summary>
public class Workers(Components components, Sandbox sandbox)
{
    /// <summary>Processor time beyond the total at which the kernel ends a process that the host, for whatever reason, has not.</summary>
    const int ProcessorMargin = 30;

    readonly ControlGroups _groups = new();

    /// <summary>Says that one with these limits will be wanted soon.</summary>
    public virtual void Prepare(Limits limits)
    {
        // only spare ones are started ahead
    }

    /// <summary>A process that nobody has used.</summary>
    public virtual BoxedProcess Take(Limits limits) => Start(limits);

    /// <summary>One that finds another number of processors, as on another machine.</summary>
    public BoxedProcess TakeElsewhere(Limits limits)
    {
        var another = Environment.ProcessorCount == 3 ? "5" : "3";
        return Start(limits, ("DOTNET_PROCESSOR_COUNT", another));
    }

    BoxedProcess Start(Limits limits, params ReadOnlySpan<(string Name, string Value)> settings)
    {
        var box = WorkerBox.Of(
            components, components.Worker, limits.Memory, (int)limits.Total.TotalSeconds + ProcessorMargin, settings);
        var process = BoxedProcess.Start(sandbox, box, new WatchLimits(limits.Memory, WorkerBox.MaxThreads), limits.Output);
        process.EncloseWhenReady(_groups, limits.Memory);
        return process;
    }

    /// <summary>
    /// Whether a process that has not become ready is to be replaced by a new one: its sandbox could not be made, and another sandbox
    /// takes over.
    /// </summary>
    /// <exception cref="BrokenSandboxException">It could not be made, and no other sandbox takes over.</exception>
    public bool IsToBeReplaced(BoxedProcess process) => sandbox.GivesWayAfter(process.LastWords());

    /// <summary>Ends a process that is done with.</summary>
    public virtual void Retire(BoxedProcess process) => process.Dispose();
}
