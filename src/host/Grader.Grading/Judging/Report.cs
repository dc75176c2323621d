using System.Collections.Immutable;
using Grader.Grading.Examining;
using Grader.Grading.Explaining;
using Grader.Protocol;
using Grader.Sandboxing;

namespace Grader.Grading.Judging;

/// <summary>Everything there is to say about one submission; each output format shows a part of it.</summary>
public sealed record Report
{
    public const int FormatVersion = 2;

    public required string Problem { get; init; }

    public required string Track { get; init; }

    /// <summary>How long an interview gives for the problem.</summary>
    public required int Minutes { get; init; }

    /// <summary>The path as the user gave it.</summary>
    public required string Submission { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Reproduces the generated inputs.</summary>
    public required string Seed { get; init; }

    public required IsolationLevel Isolation { get; init; }

    /// <summary>What the isolation does not prevent on this machine, in a sentence; null if it has no such gap.</summary>
    public required string? Weakness { get; init; }

    /// <summary>Wall time from the start of grading, compilation included.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Time of the submission's calls.</summary>
    public TimeSpan CallTime { get; init; }

    /// <summary>Largest resident memory of the worker, in bytes; 0 if it could not be read.</summary>
    public long Memory { get; init; }

    public ImmutableArray<CheckResult> Checks { get; init; } = [];

    /// <summary>What kind of mistake the wrong answers show; empty if nothing was recognised.</summary>
    public ImmutableArray<Misconception> Misconceptions { get; init; } = [];

    /// <summary>Empty if the submission compiles.</summary>
    public ImmutableArray<CompileDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>The reason for the verdict if neither a check nor a diagnostic says it; null otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>What the submission wrote to stdout, up to a bound.</summary>
    public string Printed { get; init; } = "";

    /// <summary>For katas: how the diagnosis came about, over all tries; null if nothing is on record.</summary>
    public string? DiagnosisHistory { get; init; }

    /// <summary>Which searches ran out of time, in a sentence: another run may show more. Null if all were completed.</summary>
    public string? CutShort { get; init; }

    /// <summary>Whether checks were run; none are if the submission does not compile.</summary>
    public bool WasRun => Checks.Any(check => check.Verdict != Verdict.CompileError);

    /// <summary>
    /// The check that fails on the smallest input; the others mostly fail for the same reason. Null if none shows an input.
    /// </summary>
    public CheckResult? MostTelling =>
        Checks.Where(check => check.Rejects && check.Counterexample is not null).MinBy(check => check.Counterexample!.Size);

    public int Points => Checks.Sum(check => check.Points);

    /// <summary>
    /// How close a rejected submission is: right but too slow, or right except for a few checks. Null if one line cannot say it.
    /// </summary>
    public string? NearMiss
    {
        get
        {
            const int Few = 2;
            var failed = Checks.Where(check => check.Rejects && !(check.IsSkipped && check.NeedsRightAnswers)).ToList();
            return Verdict == Verdict.Accepted || failed.Count == 0 || Verdict is Verdict.CompileError or Verdict.InternalError ? null :
                failed.All(check => check.NeedsRightAnswers) ? WhatIsTooMuch(failed) :
                failed.Count <= Few && 2 * Points >= MaxPoints
                    ? $"right except for: {string.Join("; ", failed.Select(check => check.Name))}"
                    : null;
        }
    }

    static string WhatIsTooMuch(List<CheckResult> failed) =>
        failed.All(check => check.Verdict == Verdict.TimeLimitExceeded) ? "right, but too slow" :
        failed.Any(check => check.Verdict == Verdict.WrongAnswer)
            ? "right on small inputs, and wrong on large ones"
            : "right, but it needs too much";

    public int MaxPoints => Checks.Sum(check => check.MaxPoints);
}
