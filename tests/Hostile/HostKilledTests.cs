using System.Diagnostics;
using Grader.Sandboxing;
using Grader.Testing;

namespace Hostile.Tests;

/// <summary>Nothing outlives the host, also when that has no chance to clean up.</summary>
public sealed class HostKilledTests : IDisposable
{
    /// <summary>For what takes a moment on a machine that is not choked.</summary>
    static readonly TimeSpan s_generous = TimeSpan.FromMinutes(1);

    readonly string _home = Directory.CreateTempSubdirectory("grader-killed-").FullName;

    [AtLevelTheory(IsolationLevel.Process)]
    [InlineData("catch-all-loop", "landlock")]
    public void No_process_remains_when_the_host_is_killed(string name, string level) => NoneRemains(name, level);

    [AtLevelTheory(IsolationLevel.Process)]
    [Trait("Tier", "full")]
    [InlineData("busy-loop", "namespaces")]
    [InlineData("busy-loop", "landlock")]
    [InlineData("busy-loop", "process")]
    public void No_process_remains_at_any_level_when_the_host_is_killed(string name, string level) => NoneRemains(name, level);

    void NoneRemains(string name, string level)
    {
        if (Sandbox.WhyNot(Enum.Parse<IsolationLevel>(level, ignoreCase: true)) is not null)
        {
            return;
        }
        using var host = Process.Start(GraderCommand.Run(name, level, _home))!;
        var tree = WaitForWork(host.Id);
        host.Kill();
        host.WaitForExit();
        SpinWait.SpinUntil(() => !tree.Any(ProcessTree.GoesOn), s_generous);
        Assert.Empty(tree.Where(ProcessTree.GoesOn).Select(ProcessTree.CommandLine));
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    /// <summary>The whole tree once the worker burns time, beyond its start: the submission runs.</summary>
    static IReadOnlyList<int> WaitForWork(int host)
    {
        IReadOnlyList<int> tree = [];
        var works = SpinWait.SpinUntil(
            () => (tree = ProcessTree.Of(host)).Any(IsAtWork), s_generous);
        Assert.True(works, "the submission did not start");
        return tree;
    }

    static bool IsAtWork(int id) => GraderCommand.HasWorked(id, seconds: 0.4);
}
