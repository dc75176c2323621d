using System.Diagnostics;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Mathematics;
using Grader.Protocol;
using Grader.Worker;

namespace Grader.Bencher;

/// <summary>
/// BenchmarkDotNet's engine, driven directly. Its runner would start processes, write files and describe the machine, none of which is
/// possible in a sandbox; in process, nothing that it builds is needed.
/// </summary>
static class Measuring
{
    /// <summary>
    /// Share of the budget for calls that are not counted: they let the JIT compile the code in all its tiers, and show how long a call
    /// takes.
    /// </summary>
    const double WarmUp = 0.25;

    /// <summary>For calls shorter than this, the cost of the loop itself is measured too and subtracted.</summary>
    static readonly TimeSpan s_short = TimeSpan.FromMicroseconds(10);

    public static WorkerReply Answer(LoadedSubmission submission, BenchRequest request)
    {
        try
        {
            var (method, instance, arguments) = submission.Prepare(request.Method, request.Instance, request.Arguments);
            return Measure(TimedCall.Create(method.Method, instance, arguments), request);
        }
        catch (Exception exception)
        {
            return LoadedSubmission.Threw(request.Sequence, exception);
        }
    }

    static BenchedReply Measure(Action call, BenchRequest request)
    {
        var clock = Stopwatch.StartNew();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var first = Time(call);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        if (first > request.Budget / 2)
        {
            return new BenchedReply(request.Sequence, first.TotalNanoseconds, double.NaN, 0, 0, allocated, 1);
        }
        var shortest = first;
        while (clock.Elapsed < request.Budget * WarmUp)
        {
            var time = Time(call);
            shortest = time < shortest ? time : shortest;
        }
        var results = Run(call, JobWithin(request.Budget - clock.Elapsed, shortest, request.Measurements));
        var statistics = new Statistics(
            results.GetWorkloadResultMeasurements().Select(measurement => measurement.Nanoseconds / measurement.Operations));
        var interval = statistics.N < 3 ? double.NaN : statistics.ConfidenceInterval.Margin;
        return new BenchedReply(
            request.Sequence, Math.Max(BenchedReply.Shortest, statistics.Mean), interval,
            statistics.N < 2 ? 0 : statistics.StandardError, statistics.N < 2 ? 0 : statistics.StandardDeviation,
            (double)(results.GCStats.GetTotalAllocatedBytes(excludeAllocationQuantumSideEffects: true) ?? 0)
                / results.GCStats.TotalOperations,
            statistics.N);
    }

    /// <summary>
    /// In addition to the measurements, three more of the same length are run: for the JIT compiler, to warm up, and for the allocations.
    /// </summary>
    static Job JobWithin(TimeSpan budget, TimeSpan call, int measurements)
    {
        const int Others = 3;
        var calls = Math.Max(
            1, (int)Math.Min(1 << 30, budget / (measurements + Others) / (call > TimeSpan.Zero ? call : TimeSpan.FromTicks(1))));
        var affordable = (int)Math.Min(measurements, budget / call - Others);
        var job = Job.Default.WithInvocationCount(calls).WithUnrollFactor(1).WithEvaluateOverhead(call < s_short);
        return affordable >= 3 || calls > 1
            ? job.WithWarmupCount(1).WithIterationCount(calls > 1 ? measurements : affordable)
            // slow calls: without the first two of the others
            : job.WithStrategy(RunStrategy.Monitoring).WithWarmupCount(0).WithIterationCount(Math.Max(1, affordable + Others - 1));
    }

    static RunResults Run(Action call, Job job)
    {
        var parameters = new EngineParameters
        {
            Host = new SilentHost(),
            TargetJob = job,
            BenchmarkName = "submission",
            WorkloadActionUnroll = Repeated(call),
            WorkloadActionNoUnroll = Repeated(call),
            OverheadActionUnroll = Repeated(Nothing),
            OverheadActionNoUnroll = Repeated(Nothing),
            Dummy1Action = Nothing,
            Dummy2Action = Nothing,
            Dummy3Action = Nothing,
            GlobalSetupAction = Nothing,
            GlobalCleanupAction = Nothing,
            IterationSetupAction = Nothing,
            IterationCleanupAction = Nothing,
            MeasureExtraStats = true,
        };
        using var engine = new EngineFactory().CreateReadyToRun(parameters);
        return engine.Run();
    }

    static Action<long> Repeated(Action call) => count =>
    {
        for (var i = 0L; i < count; i++)
        {
            call();
        }
    };

    static void Nothing()
    {
    }

    static TimeSpan Time(Action call)
    {
        var start = Stopwatch.GetTimestamp();
        call();
        return Stopwatch.GetElapsedTime(start);
    }
}
