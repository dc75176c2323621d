using System.Globalization;
using Grader.Confinement;
using Grader.Contracts;
using Grader.Engine.Boxes;

namespace Grader.Engine.Running;

/// <summary>Where worker processes come from; each serves one submission.</summary>
public class Workers(Components components, Sandbox sandbox)
{
    /// <summary>Threads of the worker, the runtime's own dozen included.</summary>
    const int MaxThreads = 128;

    /// <summary>Private memory that the kernel grants beyond the limit: the runtime's own, libtorch's, thread stacks. The watch trips before it.</summary>
    const long MemoryMargin = 640L << 20;

    /// <summary>Processor time beyond the total at which the kernel ends a process that the host, for whatever reason, has not.</summary>
    const int ProcessorMargin = 30;

    readonly ControlGroups _groups = new();

    /// <summary>Says that one with these limits will be wanted soon.</summary>
    public virtual void Prepare(Limits limits)
    {
        // only spare ones are started ahead
    }

    /// <summary>A process that nobody has used.</summary>
    public virtual BoxedProcess Take(Limits limits)
    {
        var process = BoxedProcess.Start(sandbox, Box(limits), new WatchLimits(limits.Memory, MaxThreads), limits.Output);
        process.EncloseWhenReady(_groups, limits.Memory);
        return process;
    }

    /// <summary>Ends a process that is done with.</summary>
    public virtual void Retire(BoxedProcess process) => process.Dispose();

    BoxSpecification Box(Limits limits) => new(
        components, components.Worker,
        new ResourceLimits(limits.Memory + MemoryMargin, (int)limits.Total.TotalSeconds + ProcessorMargin),
        new Dictionary<string, string>
        {
            ["DOTNET_EnableDiagnostics"] = "0",
            ["DOTNET_TieredPGO"] = "0",
            ["DOTNET_GCHeapHardLimit"] = limits.Memory.ToString("x", CultureInfo.InvariantCulture),
            ["DOTNET_Thread_DefaultStackSize"] = "180000", // 1.5 MB, in hexadecimal; the main thread, which makes the calls, has the system's 8 MB
            ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1",
            ["DOTNET_gcConcurrent"] = "0", // beside it, TorchSharp now and then reads a scalar that has just been freed; and it is a thread less
            ["OMP_NUM_THREADS"] = "1",
            ["HOME"] = "/tmp",
        },
        []);
}
