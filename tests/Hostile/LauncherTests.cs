using System.Diagnostics;
using Grader.Engine.Boxes;

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
        var script = $"echo | (exec 5</etc/passwd 6<&0; exec {launcher} rx:/ -- /bin/ls /proc/self/fd)";
        var start = new ProcessStartInfo("/bin/sh", ["-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var shell = Process.Start(start)!;
        var open = shell.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("", shell.StandardError.ReadToEnd());
        Assert.Contains("6", open);
        Assert.DoesNotContain("5", open);
    }
}
