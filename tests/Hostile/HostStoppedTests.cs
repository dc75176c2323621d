using System.Diagnostics;
using System.Globalization;
using Grader.Sandboxing;
using Grader.Testing;

namespace Hostile.Tests;

/// <summary>Ctrl-Z, or a container that is paused, does not make a submission late.</summary>
public sealed class HostStoppedTests : IDisposable
{
    /// <summary>More than all calls of the problem may take.</summary>
    static readonly TimeSpan s_stopped = TimeSpan.FromSeconds(5);

    readonly string _home = Directory.CreateTempSubdirectory("grader-stopped-").FullName;

    [AtLevelTheory(IsolationLevel.Process)]
    [Trait("Tier", "full")]
    [InlineData("namespaces", 0.4)]
    [InlineData("namespaces", 0.8)] // after the first look at the call
    [InlineData("process", 0.8)]
    public void The_time_in_which_the_host_was_stopped_is_nobodys(string level, double secondsOfWork)
    {
        if (Sandbox.WhyNot(Enum.Parse<IsolationLevel>(level, ignoreCase: true)) is not null)
        {
            return;
        }
        using var host = Process.Start(GraderCommand.Run("works-for-a-second", level, _home))!;
        ProcessTree.WaitFor(host.Id, id => GraderCommand.HasWorked(id, secondsOfWork), "the submission did not work");
        Signal(host.Id, "STOP");
        Assert.False(host.WaitForExit(s_stopped));
        Signal(host.Id, "CONT");
        var output = host.StandardOutput.ReadToEnd();
        host.WaitForExit();
        Assert.True(host.ExitCode == 0, output);
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    static void Signal(int process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
