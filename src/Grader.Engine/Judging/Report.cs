using System.Collections.Immutable;
using Grader.Contracts;
using Grader.Engine.Boxes;
using Grader.Engine.Examining;
using Grader.Engine.Explaining;

namespace Grader.Engine.Judging;

/// <summary>Everything there is to say about one submission; each output format shows a part of it.</summary>
/// <param name="Seed">Reproduces the generated inputs.</param>
/// <param name="Weakness">What the isolation does not keep a submission from here; null where it keeps all its promises.</param>
/// <param name="Elapsed">Wall time from the start of grading, compilation included.</param>
/// <param name="Memory">Largest resident memory of the worker, in bytes; 0 where it could not be read.</param>
/// <param name="Misconceptions">What kind of mistake the wrong answers show; empty where nothing was recognised.</param>
/// <param name="Diagnostics">Set where the submission did not compile.</param>
/// <param name="Printed">What the submission wrote to stdout, up to a bound.</param>
public sealed record Report(
    string Problem, string Track, int Minutes, string Submission, Verdict Verdict, string Seed, IsolationLevel Isolation, string? Weakness,
    TimeSpan Elapsed, TimeSpan CallTime, long Memory, ImmutableArray<CheckResult> Checks, ImmutableArray<Misconception> Misconceptions,
    ImmutableArray<CompileDiagnostic> Diagnostics, string? Reason, string Printed)
{
    public const int FormatVersion = 1;

    /// <summary>Of a kata: how the diagnosis came about, over all tries; null where nothing is on record.</summary>
    public string? DiagnosisHistory { get; init; }

    /// <summary>
    /// Which searches were given up for their time, in a sentence, so that another run may show more; null when all were made to their end.
    /// </summary>
    public string? CutShort { get; init; }

    /// <summary>Whether checks were carried out; none is for a submission that does not compile.</summary>
    public bool WasRun => Checks.Any(check => check.Verdict != Verdict.CompileError);

    public int Points => Checks.Sum(check => check.Points);

    /// <summary>
    /// How near a submission is that is not accepted: right but too slow, or right except for what few checks ask; null where that cannot
    /// be said in a line.
    /// </summary>
    public string? Standing
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
