using System.Collections.Immutable;
using Grader.Grading.Judging;
using Grader.Protocol;

namespace Grader.Grading.Batches;

/// <summary>What many reports on one problem say together.</summary>
/// <param name="Verdicts">How many got each, the most frequent first.</param>
/// <param name="Checks">How many of those that ran did not pass each check, in the problem's order.</param>
/// <param name="Misconceptions">Kinds of mistake and how many show each, the most frequent first.</param>
/// <param name="Slowest">The submission whose calls took longest, and how long; null if none ran.</param>
public sealed record BatchSummary(
    int Submissions, ImmutableArray<(Verdict Verdict, int Count)> Verdicts, ImmutableArray<(string Check, int Failed)> Checks,
    ImmutableArray<(string Sentence, int Count)> Misconceptions, (string Id, TimeSpan CallTime)? Slowest)
{
    public static BatchSummary Summarise(IReadOnlyCollection<CountedReport> reports)
    {
        var ran = reports.Where(report => report.Ran).ToList();
        return new BatchSummary(
            reports.Count,
            [.. reports.CountBy(report => report.Verdict).OrderByDescending(pair => pair.Value).Select(pair => (pair.Key, pair.Value))],
            [.. ran.SelectMany(report => report.Checks).GroupBy(check => check.Name)
                .Select(check => (check.Key, check.Count(one => one.Failed)))],
            [.. ran.SelectMany(report => report.Misconceptions.Distinct()).CountBy(sentence => sentence)
                .OrderByDescending(pair => pair.Value).Select(pair => (pair.Key, pair.Value))],
            ran.Count == 0 ? null : ran.Select(report => (report.Id, report.CallTime)).MaxBy(report => report.CallTime));
    }
}

/// <summary>The part of one report that a summary counts.</summary>
/// <param name="Ran">Whether the submission compiled and its checks have results.</param>
/// <param name="Misconceptions">Their sentences.</param>
public sealed record CountedReport(
    string Id, Verdict Verdict, bool Ran, ImmutableArray<(string Name, bool Failed)> Checks, ImmutableArray<string> Misconceptions,
    TimeSpan CallTime)
{
    public static CountedReport FromReport(string id, Report report) => new(
        id, report.Verdict, report.Diagnostics.IsEmpty,
        [.. report.Checks.Select(check => (check.Name, check.Rejects && !check.IsSkipped))],
        [.. report.Misconceptions.Select(misconception => misconception.Sentence)],
        report.CallTime);
}
