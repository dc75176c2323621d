using System.Collections.Immutable;
using System.Globalization;
using Grader.Grading.Inspecting;
using Grader.Grading.Judging;
using Grader.Practice;
using Grader.Protocol;
using Grader.Reports.Html;

namespace Grader.Cli.Reports;

/// <summary>What is known of the user beside a report.</summary>
/// <param name="Time">What the problem's clock showed when grading began; null if there is none.</param>
/// <param name="Earlier">Submissions to the same problem before this one; read from the record when a format asks for them.</param>
sealed record ReportContext(TimeUsed? Time, Lazy<ImmutableArray<Attempt>> Earlier)
{
    const int MostTries = 20;

    /// <summary>How the submission trains; null if it was not looked at.</summary>
    public Recording? Recording { get; init; }

    /// <summary>The same in the words of a page.</summary>
    public PageContext OfPage(Report report) => new(
        report.Verdict == Verdict.Accepted ? Time?.TextOfAccepted : Time?.Text,
        [.. Earlier.Value.TakeLast(MostTries).Select(OfPage)],
        Recording is null ? [] : [new Curve("Loss by step", Recording["loss"]), .. Rate(Recording["rate"])]);

    /// <summary>The learning rate, if it was not the same all the time.</summary>
    static IEnumerable<Curve> Rate(ImmutableArray<float> rate) =>
        rate.Distinct().Skip(1).Any() ? [new Curve("Learning rate by step", rate)] : [];

    static EarlierTry OfPage(Attempt attempt) => new(
        attempt.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), $"{attempt.Verdict.Code} {attempt.Verdict.Name}",
        $"{attempt.Points} of {attempt.MaxPoints}",
        TimeUsed.TextOf(attempt) ?? "");
}
