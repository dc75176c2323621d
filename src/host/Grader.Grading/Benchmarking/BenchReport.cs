using System.Collections.Immutable;
using Grader.Checks;
using Grader.Protocol;
using Grader.Sandboxing;

namespace Grader.Grading.Benchmarking;

/// <summary>How fast a submission is, compared with the reference solution and the core. Every number was measured in a box.</summary>
public sealed record BenchReport
{
    public const int FormatVersion = 2;

    public required string Problem { get; init; }

    public required string Track { get; init; }

    /// <summary>The path as the user gave it.</summary>
    public required string Submission { get; init; }

    /// <summary>What the checks say of the submission; null if they did not end in time.</summary>
    public required Verdict? Verdict { get; init; }

    public required IsolationLevel Isolation { get; init; }

    /// <summary>What the isolation does not prevent on this machine, in a sentence; null if it has no such gap.</summary>
    public required string? Weakness { get; init; }

    /// <summary>
    /// By benchmark, then by size, then in the order of <see cref="Subject"/>; empty if the submission does not compile.
    /// </summary>
    public required ImmutableArray<BenchRow> Rows { get; init; }

    public TimeSpan Elapsed { get; init; }

    /// <summary>Empty if the submission compiles.</summary>
    public ImmutableArray<CompileDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>Why there is neither a row nor a diagnostic; null otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether most means are so uncertain that something else must have kept the machine busy.</summary>
    public bool IsNoisy
    {
        get
        {
            const double Wide = 0.25;
            var shares = Rows.Select(row => row.Timing?.Margin / row.Timing?.Mean).OfType<double>().Order().ToList();
            return shares.Count > 0 && shares[shares.Count / 2] > Wide;
        }
    }

    /// <summary>The row's mean over that of the reference solution at the same size; null if one of them has none.</summary>
    public double? Ratio(BenchRow row)
    {
        var reference = Rows.FirstOrDefault(other =>
            other.Subject == Subject.Reference && other.Benchmark == row.Benchmark && other.Size == row.Size);
        return row.Timing?.Mean / reference?.Timing?.Mean;
    }
}

/// <summary>One line of the table.</summary>
/// <param name="Timing">Null if the row failed or was not run.</param>
/// <param name="Work">How much work one call does; null if the problem does not say.</param>
public sealed record BenchRow(
    string Benchmark, int Size, Subject Subject, Timing? Timing, CallFailure? Failure, WorkUnit? Unit, double? Work)
{
    /// <summary>Why it was not tried; null if it was.</summary>
    public string? NotRun { get; init; }

    /// <summary>In operations or bytes per second.</summary>
    public double? Rate => Work / (Timing?.Mean * 1e-9);
}

/// <summary>What is timed.</summary>
public enum Subject
{
    Submission,

    /// <summary>The problem's reference solution, written to be read.</summary>
    Reference,

    /// <summary>The problem's fast reference, written to be fast.</summary>
    Core,
}

/// <summary>What one call costs.</summary>
/// <param name="Mean">Nanoseconds.</param>
/// <param name="Margin">Half of the 99.9 % confidence interval of the mean, in nanoseconds; null for fewer than three measurements.</param>
/// <param name="StandardDeviation">Nanoseconds.</param>
/// <param name="Allocated">Managed bytes.</param>
public sealed record Timing(double Mean, double? Margin, double StandardError, double StandardDeviation, double Allocated, int Measurements)
{
    public static Timing FromReply(BenchedReply reply) =>
        new(reply.Mean, double.IsNaN(reply.Margin) ? null : reply.Margin, reply.StandardError, reply.StandardDeviation,
            reply.Allocated, reply.Measurements);
}

/// <summary>How far the benchmark has come.</summary>
/// <param name="Done">0 to 1.</param>
/// <param name="What">What is done now.</param>
public sealed record BenchProgress(double Done, string What);
