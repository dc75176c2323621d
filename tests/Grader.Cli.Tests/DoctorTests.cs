namespace Grader.Cli.Tests;

public sealed class DoctorTests : IDisposable
{
    const string Complaint = "bwrap: loopback: Failed RTM_NEWADDR: Operation not permitted";

    readonly GraderProcess _grader = new();

    [Fact]
    public void It_starts_a_real_box_and_quotes_bubblewrap_when_that_fails_only_then()
    {
        if (!OperatingSystem.IsLinux())
        {
            return; // there is no bubblewrap elsewhere
        }
        var program = _grader.Write("bin/bwrap", $"#!/bin/sh\ncase \"$*\" in *' true') exit 0;; esac\necho '{Complaint}' >&2\nexit 1\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        _grader.Variables["PATH"] = $"{Path.GetDirectoryName(program)}:{Environment.GetEnvironmentVariable("PATH")}";
        var said = string.Join(' ', _grader.Run("doctor").Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains($"✗ namespaces bubblewrap does not work here: `{Complaint}`", said);
        Assert.Contains("kernel.apparmor_restrict_unprivileged_userns=0", said);
        Assert.DoesNotContain("at level namespaces", said);
    }

    public void Dispose() => _grader.Dispose();
}
