using Grader.Protocol;
using Grader.Sandboxing;

namespace Grader.Grading.Tests;

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
            Property("many calls", inputs: Gen.Int.Array[3], cases: 1500, shrink: false, holds: (it, x) => Expect.Equal(x, it.Echo(x)));
            """);

    /// <summary>While the submission sleeps, the host waits too, but not for a processor.</summary>
    [Fact]
    [Trait("Tier", "full")]
    public void Many_calls_that_sleep_use_up_the_time_for_all_calls() =>
        GetsItsVerdictAmongOthers(s_short, "Thread.Sleep(400); return x;", "TLE", """
            Property("many calls", inputs: Gen.Int.Array[3], cases: 40, shrink: false, holds: (it, x) => Expect.Equal(x, it.Echo(x)));
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
    [InlineData("5336100 13263200 4\n", 5336100, 13263200)]
    [InlineData("5336100 -1 4\n", 5336100, 0)]
    [InlineData("99999999999999999999 13263200 4\n", 0, 13263200)]
    [InlineData("5336100", 0, 0)]
    [InlineData("", 0, 0)]
    public void What_is_no_number_of_the_kernels_is_no_time(string text, long ran, long waited) =>
        Assert.Equal(new ThreadTime(Nanoseconds(ran), Nanoseconds(waited)), ThreadTime.Parse(text));

    /// <summary>
    /// While siblings have all processors a thread waits for them, not for others. In milliseconds, on a machine with two processors.
    /// </summary>
    [Theory]
    [InlineData(900, 0, 900)] // alone among others
    [InlineData(800, 200, 700)] // two threads among others: each has a tenth, and waits for the other one for a tenth at most
    [InlineData(0, 1000, -500)] // two threads with the machine for themselves
    [InlineData(333, 1333, -333.5)] // three of them: each waits a third of the time, always for its siblings
    [InlineData(750, 1750, -125)] // eight of them
    public void A_thread_that_waits_for_its_siblings_is_not_kept_from_running_by_others(double waited, double siblings, double starved)
    {
        var thread = new ThreadTime(Ran: TimeSpan.Zero, Waited: TimeSpan.FromMilliseconds(waited));
        Assert.Equal(
            TimeSpan.FromMilliseconds(starved), RunQueue.WaitedForOthers(thread, TimeSpan.FromMilliseconds(siblings), processors: 2));
    }

    [Fact]
    public void A_process_that_is_not_there_has_not_waited() =>
        Assert.Equal(TimeSpan.Zero, RunQueue.Read([int.MaxValue]).StarvedSince(RunQueue.Read([Environment.ProcessId, 1]), processors: 2));

    static TimeSpan Nanoseconds(long number) => TimeSpan.FromTicks(number / TimeSpan.NanosecondsPerTick);
}
