using System.Collections.Immutable;
using Grader.Grading.Batches;
using Grader.Grading.Examining;
using Grader.Protocol;

namespace Grader.Reports.Json;

/// <summary>The content of <c>summary.json</c>.</summary>
/// <param name="KeptFromBefore">How many of the reports were there when the batch went on.</param>
/// <param name="Verdicts">How many got each, the most frequent first.</param>
public sealed record BatchSummaryJson(
    string Problem, string Seed, int Submissions, int KeptFromBefore, double Seconds, OrderedDictionary<string, int> Verdicts,
    ImmutableArray<FailedCheckJson> Checks, ImmutableArray<FrequentMisconceptionJson> Misconceptions)
{
    public static BatchSummaryJson FromSummary(BatchSummary summary, string problem, Seed seed, TimeSpan elapsed, int kept) => new(
        problem, seed.ToString(), summary.Submissions, kept, Math.Round(elapsed.TotalSeconds, 2),
        new OrderedDictionary<string, int>(summary.Verdicts.Select(pair => KeyValuePair.Create(pair.Verdict.Code, pair.Count))),
        [.. summary.Checks.Select(check => new FailedCheckJson(check.Check, check.Failed))],
        [.. summary.Misconceptions.Select(found => new FrequentMisconceptionJson(found.Sentence, found.Count))]);
}

/// <summary>How many submissions did not pass a check.</summary>
public sealed record FailedCheckJson(string Name, int Failed);

/// <summary>How many submissions show a kind of mistake.</summary>
public sealed record FrequentMisconceptionJson(string Sentence, int Submissions);
