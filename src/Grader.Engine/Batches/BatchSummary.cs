using System.Collections.Immutable;
using Grader.Contracts;
using Grader.Engine.Judging;

namespace Grader.Engine.Batches;

/// <summary>What many reports on one problem say together.</summary>
/// <param name="Verdicts">How many got each, the most frequent first.</param>
/// <param name="Checks">How many of those that ran did not pass each check, in the problem's order.</param>
/// <param name="Misconceptions">Kinds of mistake and how many show each, the most frequent first.</param>
/// <param name="Slowest">The calls that took longest, with the submission that made them.</param>
public sealed record BatchSummary(
    int Submissions, ImmutableArray<(Verdict Verdict, int Count)> Verdicts, ImmutableArray<(string Check, int Failed)> Checks,
    ImmutableArray<(string Sentence, int Count)> Misconceptions, (string Id, TimeSpan CallTime)? Slowest)
{
    public static BatchSummary Of(IReadOnlyCollection<(string Id, Report Report)> graded)
    {
        var ran = graded.Where(entry => entry.Report.Diagnostics.IsEmpty).ToList();
        return new BatchSummary(
            graded.Count,
            [.. graded.CountBy(entry => entry.Report.Verdict).OrderByDescending(pair => pair.Value).Select(pair => (pair.Key, pair.Value))],
            [.. ran.SelectMany(entry => entry.Report.Checks).GroupBy(check => check.Name)
                .Select(check => (check.Key, check.Count(one => one.Rejects && !one.IsSkipped)))],
            [.. ran.SelectMany(entry => entry.Report.Misconceptions.Select(m => m.Sentence).Distinct()).CountBy(sentence => sentence)
                .OrderByDescending(pair => pair.Value).Select(pair => (pair.Key, pair.Value))],
            ran.Count == 0 ? null : ran.Select(entry => (entry.Id, entry.Report.CallTime)).MaxBy(entry => entry.CallTime));
    }
}
