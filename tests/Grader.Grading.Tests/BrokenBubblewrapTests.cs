using System.Diagnostics;
using System.Globalization;
using Grader.Grading.Compiling;
using Grader.Grading.Judging;
using Grader.Grading.Running;
using Grader.Protocol;
using Grader.Sandboxing;
using Grader.Testing;

namespace Grader.Grading.Tests;

/// <summary>bubblewrap is installed and cannot do what is asked of it: in gVisor, under Ubuntu's AppArmor rule, in containers.</summary>
[Collection(nameof(Grading))]
public sealed class BrokenBubblewrapTests : IDisposable
{
    const string Complaint = "bwrap: loopback: Failed RTM_NEWADDR: Operation not permitted";

    readonly GradingFixture _grading;
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("grader-bwrap-");

    public BrokenBubblewrapTests(GradingFixture grading) => _grading = grading;

    [LinuxFact]
    public void One_that_fails_when_it_is_tried_is_not_used()
    {
        var sandbox = Sandbox.Strongest(Bubblewrap("exit 1"));
        Assert.NotEqual(IsolationLevel.Namespaces, sandbox.Level);
        Assert.Equal(sandbox.Level == IsolationLevel.Process, sandbox.Weakness?.Contains(Complaint, StringComparison.Ordinal) == true);
    }

    [LinuxFact]
    public void One_that_cannot_be_executed_is_not_used()
    {
        var path = Path.Combine(_folder.FullName, "bwrap");
        File.WriteAllText(path, "no program");
        Assert.NotEqual(IsolationLevel.Namespaces, Sandbox.Strongest(path).Level);
    }

    [LinuxFact]
    public void One_that_fails_afterwards_is_replaced_by_Landlock_and_the_submission_gets_its_verdict()
    {
        var sandbox = Sandbox.Strongest(Bubblewrap("case \"$*\" in *' true') exit 0;; esac; exit 1"));
        Assert.Equal((IsolationLevel.Namespaces, null), (sandbox.Level, sandbox.Weakness));
        if (Sandbox.WhyNot(IsolationLevel.Landlock) is not null)
        {
            Assert.Contains(Complaint, Assert.Throws<BrokenSandboxException>(() => sandbox.GivesWayAfter(Complaint)).Message);
            return;
        }
        var compiler = new CompilerClient(_grading.Components, sandbox, CompilerLimits.Default);
        compiler.Start();
        using var toolchain = new Toolchain(_grading.Components, sandbox, _grading.Cache, compiler);
        using var judge = new Judge(toolchain);
        judge.Prepare(GradingFixture.Attention); // started before anybody knows
        var model = Submission.Read(GradingFixture.Attention.Solution.Path);
        var report = judge.Grade(new(GradingFixture.Attention, model, new(1)), CancellationToken.None);
        Assert.Equal(("AC", IsolationLevel.Landlock), (report.Verdict.Code, report.Isolation));
        Assert.Contains(Complaint, report.Weakness);
    }

    [LinuxFact]
    [Trait("Tier", "full")]
    public void One_that_leaves_a_process_behind_with_all_pipes_open_makes_nobody_wait_for_it()
    {
        var script = $"case \"$*\" in *' true') exit 0;; esac; sleep 1000 & echo $! >> {_folder.FullName}/left; exit 1";
        var sandbox = Sandbox.Strongest(Bubblewrap(script));
        using var workers = new WorkerPool(_grading.Components, sandbox);
        var process = workers.Take(GradingFixture.Attention.Manifest.Limits);
        Assert.False(process.WaitUntilReady(TimeSpan.FromMinutes(10)));
        process.Dispose();
        foreach (var left in File.ReadLines(Path.Combine(_folder.FullName, "left")))
        {
            Process.GetProcessById(int.Parse(left, CultureInfo.InvariantCulture)).Kill();
        }
    }

    /// <summary>Without the stop two of 600 were left behind: bubblewrap is between the two steps for microseconds only.</summary>
    [LinuxFact]
    [Trait("Tier", "full")]
    public void A_box_that_is_ended_while_it_is_made_leaves_no_process()
    {
        if (Sandbox.WhyNot(IsolationLevel.Namespaces) is not null)
        {
            return;
        }
        using var workers = new WorkerPool(_grading.Components, Sandbox.At(IsolationLevel.Namespaces));
        for (var i = 0; i < 600; i++)
        {
            using var process = workers.Take(GradingFixture.Attention.Manifest.Limits);
            for (var busy = 0; busy < i * 300; busy++) // each a little later
            {
                Thread.SpinWait(1);
            }
        }
        SpinWait.SpinUntil(() => !StrayBubblewraps().Any(), TimeSpan.FromMinutes(1)); // the kernel takes a moment to bury them
        Assert.Empty(StrayBubblewraps());
    }

    [Fact]
    public void What_a_program_in_the_box_says_is_no_complaint_of_the_sandbox()
    {
        var sandbox = Sandbox.At(IsolationLevel.Namespaces);
        Assert.False(sandbox.GivesWayAfter("Unhandled exception. bwrap: loopback"));
        Assert.False(sandbox.GivesWayAfter(""));
    }

    [Fact]
    public void One_that_the_user_insists_on_is_not_replaced()
    {
        var broken = Assert.Throws<BrokenSandboxException>(() => Sandbox.At(IsolationLevel.Namespaces).GivesWayAfter(Complaint + "\n"));
        Assert.Contains(Complaint, broken.Message);
    }

    [Theory]
    [InlineData("bubblewrap is not installed", "apt install bubblewrap")]
    [InlineData(Complaint, "kernel.apparmor_restrict_unprivileged_userns=0")]
    [InlineData("bwrap: setting up uid map: Permission denied", "kernel.apparmor_restrict_unprivileged_userns=0")]
    [InlineData("bwrap: No permissions to create new namespace, likely because …", "seccomp=unconfined")]
    [InlineData("bwrap: Creating new namespace failed: No space left on device", "max_user_namespaces")]
    [InlineData("bwrap: Can't mount proc on /newroot/proc: Operation not permitted", "systempaths=unconfined")]
    [InlineData("bwrap: something new", "user namespaces allowed")]
    public void Doctor_quotes_the_reason_and_says_what_to_do(string reason, string remedy)
    {
        var (level, finding) = HostCapabilities.Levels(_grading.Components, level => level == IsolationLevel.Namespaces ? reason : null)[0];
        Assert.Equal((IsolationLevel.Namespaces, false, reason), (level, finding.IsFine, finding.Detail));
        Assert.Contains(remedy, finding.Remedy);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>A program in its place that complains, unless the script ends before.</summary>
    string Bubblewrap(string script)
    {
        var path = Path.Combine(_folder.FullName, "bwrap");
        File.WriteAllText(path, $"#!/bin/sh\n{script.Replace("exit 1", $"echo '{Complaint}' >&2; exit 1", StringComparison.Ordinal)}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
        return path;
    }

    /// <summary>Those of this session that descend from no process of this test.</summary>
    static IEnumerable<int> StrayBubblewraps()
    {
        const int State = 0, Parent = 1, Session = 3; // of the fields behind the name
        var own = Fields(Environment.ProcessId)[Session];
        return ProcessTree.All().Where(id => ProcessUsage.ReadOrEmpty($"/proc/{id}/comm") == "bwrap\n" && IsStray(id));

        bool IsStray(int id) =>
            Fields(id) is { Length: > Session } fields && fields[Session] == own && fields[State] != "Z" && !Descends(id);

        static bool Descends(int id) => id == Environment.ProcessId
            || (id > 1 && Fields(id) is { Length: > Parent } fields && Descends(int.Parse(fields[Parent], CultureInfo.InvariantCulture)));

        static string[] Fields(int id) => ProcessUsage.Fields(ProcessUsage.ReadOrEmpty($"/proc/{id}/stat"));
    }

    sealed class LinuxFactAttribute : FactAttribute
    {
        public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "namespaces are a thing of Linux";
    }
}
