using System.Globalization;
using Grader.Confinement;
using Grader.Sandboxing;

namespace Grader.Grading.Running;

/// <summary>The box of a program that runs a submission: a worker, or a bencher.</summary>
static class WorkerSandbox
{
    /// <summary>Threads of the process, the runtime's own dozen included.</summary>
    public const int MaxThreads = 128;

    /// <summary>
    /// Private memory that the kernel grants beyond the limit: the runtime's own, libtorch's, thread stacks. The watch trips first.
    /// </summary>
    const long MemoryMargin = 640L << 20;

    /// <summary>
    /// What the runtime needs for itself. The collector leaves garbage until the heap is nearly as large as its limit, so that limit is
    /// lower by this much. Otherwise garbage alone could take a submission over its memory limit.
    /// </summary>
    const long RuntimesOwn = 64L << 20;

    /// <param name="memory">What the program may use in all, in bytes.</param>
    /// <param name="processorSeconds">
    /// Processor time in seconds after which the kernel ends a process that the host has failed to end.
    /// </param>
    /// <param name="settings">Further settings of the runtime, or replacements for a worker's.</param>
    public static SandboxSpec Specify(
        Components components, BoxedProgram program, long memory, int processorSeconds,
        params ReadOnlySpan<(string Name, string Value)> settings)
    {
        var environment = new Dictionary<string, string>(SandboxSpec.Runtime)
        {
            ["DOTNET_GCHeapHardLimit"] = Math.Max(memory - RuntimesOwn, memory / 2).ToString("x", CultureInfo.InvariantCulture),
            // 1.5 MB, in hexadecimal; the main thread, which makes the calls, has the system's 8 MB
            ["DOTNET_Thread_DefaultStackSize"] = "180000",
            [Cultures.Setting.Name] = Cultures.Setting.Value,
            ["OMP_NUM_THREADS"] = "1",
            [LibTorch.Variable] = components.LibTorch.Folder,
        };
        components.LibTorch.MakeFolder();
        foreach (var (name, value) in settings)
        {
            environment[name] = value;
        }
        return new SandboxSpec(
            components, program, new ResourceLimits(memory + MemoryMargin, processorSeconds), environment, [components.LibTorch.Folder]);
    }
}
