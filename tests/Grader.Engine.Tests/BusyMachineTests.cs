using Grader.Contracts;
using Grader.Engine.Boxes;

namespace Grader.Engine.Tests;

/// <summary>Who waits for a processor is not late: limits of time are the submission's own time, whatever else the machine does.</summary>
[Collection(nameof(Timed))]
public sealed class BusyMachineTests(GradingFixture grading)
{
    /// <summary>Busy threads for each processor.</summary>
    const int Others = 6;

    static readonly Limits s_short = new(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(2), 512L << 20, 100_000);

    /// <summary>At a share of a seventh the first two take more than the second of wall time that a call may.</summary>
    [Theory]
    [InlineData("Use(0.3); return x;", "AC")]
    [InlineData("Parallel.For(0, 2, _ => Use(0.3)); return x;", "AC")]
    [InlineData("while (true) ;", "TLE")]
    [InlineData("Thread.Sleep(-1); return x;", "TLE")]
    [Trait("Tier", "full")]
    public void A_submission_that_others_keep_from_running_gets_the_verdict_it_deserves(string body, string verdict) =>
        GetsItsVerdictAmongOthers(s_short, body, verdict);

    /// <summary>Each waits for its turn before it begins, and the host before it reads the answer.</summary>
    [Fact]
    [Trait("Tier", "full")]
    public void Many_quick_calls_that_wait_for_a_processor_do_not_use_up_the_time_for_all_calls() =>
        GetsItsVerdictAmongOthers(s_short, "return x;", "AC", """
            Law("many calls", on: Gen.Int.Array[3], cases: 1500, shrink: false, holds: (it, x) => Expect.Equal(x, it.Echo(x)));
            """);

    void GetsItsVerdictAmongOthers(Limits limits, string body, string verdict, string? checks = null)
    {
        using var echo = new EchoProblem("int[]", checks);
        var problem = echo.Problem with { Manifest = echo.Problem.Manifest with { Limits = limits } };
        var source = $$"""
            public class Solution
            {
                public int[] Echo(int[] x) { {{body}} }

                /// <summary>Processor time of the process, whatever the clock on the wall says.</summary>
                static void Use(double seconds)
                {
                    var begun = Environment.CpuUsage.TotalTime;
                    while ((Environment.CpuUsage.TotalTime - begun).TotalSeconds < seconds) ;
                }
            }
            """;
        using var ended = new CancellationTokenSource();
        void Spin()
        {
            while (!ended.IsCancellationRequested) { }
        }
        var threads = Others * Environment.ProcessorCount;
        var busy = Enumerable.Range(0, threads).Select(_ => new Thread(Spin) { IsBackground = true }).ToList();
        busy.ForEach(thread => thread.Start());
        var report = grading.Grade(problem, source);
        ended.Cancel();
        busy.ForEach(thread => thread.Join());
        var told = $"{report.Verdict.Code}: {report.Reason} {report.Diagnostics.FirstOrDefault()?.Message} {report.Checks[0].Message}";
        Assert.True(report.Verdict.Code == verdict, told);
    }

    [Theory]
    [InlineData("5336170 13263270 4\n", 13263270)]
    [InlineData("5336170 -1 4\n", 0)]
    [InlineData("5336170 99999999999999999999 4\n", 0)]
    [InlineData("5336170", 0)]
    [InlineData("", 0)]
    public void What_is_no_number_of_the_kernels_is_no_time_of_waiting(string text, long nanoseconds) =>
        Assert.Equal(nanoseconds, RunQueue.Parse(text));

    [Fact]
    public void A_process_that_is_not_there_has_not_waited() =>
        Assert.Equal(TimeSpan.Zero, RunQueue.Of([int.MaxValue]).LongestSince(RunQueue.Of([Environment.ProcessId, 1])));
}
