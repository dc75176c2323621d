using System.Diagnostics;
using System.Globalization;
using Grader.Grading;
using Grader.Protocol;
using Grader.Sandboxing;
using Grader.Testing;
using Xunit.Abstractions;

namespace Hostile.Tests;

/// <summary>
/// Many submissions of all kinds in one host: its memory stays flat and no descriptor, process or thread is leaked.
/// <c>GRADER_SOAK=2000</c> sets their number; by default it is three of each kind.
/// </summary>
[Trait("Tier", "full")]
[Collection(nameof(Soak))]
public sealed class SoakTests(NamespacesFixture fixture, ITestOutputHelper output) : IClassFixture<NamespacesFixture>
{
    /// <summary>Right, wrong, dying and forging, none that waits for a time limit.</summary>
    static readonly string[] s_mix =
    [
        "../problems/scale", "exit-zero", "throw-in-constructor", "huge-array", "infinite-recursion", "fail-fast", "forge-random-frames",
        "stdout-flood", "fork", "../problems/scale", "managed-leak", "unhandled-on-a-thread", "write-to-every-descriptor",
        "read-etc-passwd",
    ];

    [AtLevelTheory(IsolationLevel.Namespaces)]
    [InlineData(42)]
    public void A_host_stays_as_it_was_over_many_submissions(int count)
    {
        if (Environment.GetEnvironmentVariable("GRADER_SOAK") is { Length: > 0 } given)
        {
            count = int.Parse(given, CultureInfo.InvariantCulture);
        }
        for (var i = 0; i < s_mix.Length; i++)
        {
            GradeOne(i); // caches and pools fill
        }
        var before = Look();
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            GradeOne(i);
        }
        var after = Look();
        output.WriteLine($"{count} submissions, {clock.Elapsed.TotalMilliseconds / count:0} ms each; before {before}, after {after}");
        Assert.Empty(Traces.ControlGroups());
        Assert.True(after.Descriptors <= before.Descriptors + 8, $"descriptors: {before.Descriptors} before, {after.Descriptors} after");
        Assert.True(after.Children <= before.Children, $"processes: {before.Children} before, {after.Children} after");
        Assert.True(
            after.Managed < before.Managed + (8 << 20),
            $"managed memory: {before.Managed >> 20} MB before, {after.Managed >> 20} MB after");
        Assert.True(
            after.Resident < before.Resident + (64 << 20),
            $"resident memory: {before.Resident >> 20} MB before, {after.Resident >> 20} MB after");
    }

    void GradeOne(int i)
    {
        var name = s_mix[i % s_mix.Length];
        if (name.StartsWith("..", StringComparison.Ordinal))
        {
            Assert.Equal(Verdict.Accepted, fixture.Grade(Submission.Read(fixture.Problem.Solution.Path)).Verdict);
            return;
        }
        var tried = HostileCase.Read(name);
        Assert.Contains(fixture.Grade(tried.Submission).Verdict.Code, tried.Expected);
    }

    static Usage Look()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var self = Process.GetCurrentProcess();
        return new Usage(
            Directory.GetFiles("/proc/self/fd").Length,
            ProcessTree.Of(Environment.ProcessId).Count(ProcessTree.GoesOn),
            GC.GetTotalMemory(false),
            self.WorkingSet64);
    }

    sealed record Usage(int Descriptors, int Children, long Managed, long Resident);
}

/// <summary>Alone: it measures the process that all tests share.</summary>
[CollectionDefinition(nameof(Soak), DisableParallelization = true)]
public sealed class Soak;
