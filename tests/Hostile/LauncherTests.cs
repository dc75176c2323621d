using System.Diagnostics;
using Grader.Sandboxing;

namespace Hostile.Tests;

/// <summary>The native launcher alone.</summary>
public sealed class LauncherTests
{
    [Fact]
    public void Of_the_hosts_open_files_only_pipes_reach_the_program()
    {
        if (Components.Locate().Launcher is not { } launcher || Sandbox.WhyNot(IsolationLevel.Landlock) is not null)
        {
            return;
        }
        // a host may have more than a thousand files open
        var script = $"ulimit -n 4096; echo | (exec 5</etc/passwd 6<&0; bash -c 'exec 2000<&0 {launcher} rx:/ -- /bin/ls /proc/self/fd')";
        var start = new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var shell = Process.Start(start)!;
        var open = shell.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("", shell.StandardError.ReadToEnd());
        Assert.Contains("6", open);
        Assert.Contains("2000", open);
        Assert.DoesNotContain("5", open);
    }
}
