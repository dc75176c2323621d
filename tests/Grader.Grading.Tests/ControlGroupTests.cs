using System.Diagnostics;
using Grader.Sandboxing;

namespace Grader.Grading.Tests;

/// <summary>Where this machine lets nobody make a control group there is none to be left, and nothing to test.</summary>
public sealed class ControlGroupTests
{
    [Fact]
    public void A_group_goes_when_the_last_of_its_processes_does_and_not_before()
    {
        if (new ControlGroups().TryCreate(64 << 20) is not { } group)
        {
            return;
        }
        using var process = Process.Start(new ProcessStartInfo("cat") { RedirectStandardInput = true })!; // ends with its input
        group.TryAdd(process.Id);
        var parts = File.ReadAllText($"/proc/{process.Id}/cgroup").Split('/', '\n');
        var name = parts.Single(part => part.StartsWith("grader-", StringComparison.Ordinal));

        Assert.Single(Folders(name));
        Assert.False(group.TryRemove());
        process.StandardInput.Close();
        group.Dispose();

        Assert.Empty(Folders(name));
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
    }

    static string[] Folders(string name)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 6 };
        return Directory.GetDirectories("/sys/fs/cgroup", name, options);
    }
}
