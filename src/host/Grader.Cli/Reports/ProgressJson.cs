using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using Grader.Practice;
using Grader.Protocol;
using Grader.Reports.Json;

namespace Grader.Cli.Reports;

/// <summary>The whole history for machines; the fields are described in docs/report.md.</summary>
sealed record ProgressJson(
    int FormatVersion, ImmutableArray<AttemptJson> Attempts, ImmutableArray<ClockStateJson> Clocks, ImmutableArray<FollowUpJson> FollowUps,
    ImmutableArray<DiagnosisJson> Diagnoses, ImmutableArray<ExplainedJson> Explained, ImmutableArray<CardAnswerJson> Cards,
    ImmutableArray<PlanJson> Plans, ImmutableArray<ChecklistRatingJson> Checklist, ImmutableArray<CodeReviewJson> Reviews,
    ImmutableArray<MockJson> Mocks)
{
    const int PresentVersion = 2;

    static readonly ProgressJsonContext s_context = new(ReportsJson.NewOptions(isIndented: true));

    public static void Write(History history, Stream output) => ReportsJson.Write(FromHistory(history), s_context.ProgressJson, output);

    static ProgressJson FromHistory(History history) => new(
        PresentVersion,
        [.. history.ReadAttempts().Select(AttemptJson.FromAttempt)],
        [.. history.ReadClocks().OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => ClockStateJson.FromClock(entry.Key, entry.Value))],
        [.. history.ReadFollowUps().Select(FollowUpJson.FromAnswer)],
        [.. history.ReadDiagnoses().Select(DiagnosisJson.FromTry)],
        [.. history.ReadExplained().Select(ExplainedJson.FromLine)],
        [.. history.ReadCardAnswers().Select(CardAnswerJson.FromAnswer)],
        [.. history.ReadPlans().Select(plan => PlanJson.FromSettings(plan.At, plan.Settings))],
        [.. history.ReadItemRatings().Select(rated => new ChecklistRatingJson(rated.Item, Time(rated.At), rated.Can))],
        [.. history.ReadCodeReviews().Select(CodeReviewJson.FromReview)],
        [.. history.ReadMocks().Select(MockJson.FromMock)]);

    /// <summary>UTC, to the millisecond.</summary>
    internal static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

/// <summary>One attempt; what the clock showed is absent if there was none.</summary>
sealed record AttemptJson(
    string Problem, string At, double UtcOffsetMinutes, string Verdict, int Points, int MaxPoints, double GradedInSeconds, string Seed,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? UsedSeconds,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? LimitSeconds,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Late,
    int Hints, bool AfterSolution, string Path, ImmutableArray<SourceFile> Sources)
{
    public static AttemptJson FromAttempt(Attempt attempt) => new(
        attempt.Problem, ProgressJson.Time(attempt.At), attempt.At.Offset.TotalMinutes, attempt.Verdict.Code, attempt.Points,
        attempt.MaxPoints, attempt.Elapsed.TotalSeconds, attempt.Seed,
        attempt.Used?.TotalSeconds, attempt.Limit?.TotalSeconds, attempt.Used is null ? null : attempt.IsLate,
        attempt.Hints, attempt.AfterSolution, attempt.Path, attempt.Sources);
}

/// <summary>The last clock of a problem.</summary>
sealed record ClockStateJson(string Problem, string StartedAt, double LimitSeconds, double UsedSeconds, string State)
{
    public static ClockStateJson FromClock(string problem, PracticeTimer clock) => new(
        problem, ProgressJson.Time(clock.StartedAt), clock.Limit.TotalSeconds, clock.Used(DateTimeOffset.UtcNow).TotalSeconds,
        clock.IsStopped ? "stopped" : clock.IsPaused ? "paused" : "running");
}

/// <summary>An answer to a follow-up question; the rating is absent if it was not rated.</summary>
sealed record FollowUpJson(
    string Problem, string At, string Question, string Answer,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Rating)
{
    public static FollowUpJson FromAnswer(FollowUpAnswer given) => new(
        given.Problem, ProgressJson.Time(given.At), given.Question, given.Answer, given.Rating?.ToString().ToLowerInvariant());
}

/// <summary>A diagnosis of a kata.</summary>
sealed record DiagnosisJson(string Problem, string At, string Given, bool Right, bool CausesRight, int Parts, int MaxParts)
{
    public static DiagnosisJson FromTry(DiagnosisTry made) =>
        new(made.Problem, ProgressJson.Time(made.At), made.Given, made.IsRight, made.AreCausesRight, made.Parts, made.MaxParts);
}

/// <summary>An answer to the question what happens if a line is changed.</summary>
sealed record ExplainedJson(
    string Problem, string At, string Submission, int Line, string Before, string After, string Answer, string Chosen, bool Right)
{
    public static ExplainedJson FromLine(ExplainedLine answered) => new(
        answered.Problem, ProgressJson.Time(answered.At), answered.Submission, answered.Line, answered.Before, answered.After,
        answered.Answer, answered.Chosen, answered.IsRight);
}

/// <summary>An answer to a question card; the rating is absent if it was not rated.</summary>
sealed record CardAnswerJson(
    string Card, string At, double UtcOffsetMinutes, double UsedSeconds, string Notes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Rating)
{
    public static CardAnswerJson FromAnswer(CardAnswer answer) => new(
        answer.Card, ProgressJson.Time(answer.At), answer.At.Offset.TotalMinutes, answer.Used.TotalSeconds, answer.Notes,
        answer.Rating?.ToString().ToLowerInvariant());
}

/// <summary>What a plan was made from; the last one holds.</summary>
sealed record PlanJson(string At, ImmutableArray<string> Answers, string Begins, string Interview, int Minutes, int DaysPerWeek)
{
    public static PlanJson FromSettings(DateTimeOffset at, PlanSettings plan) => new(
        ProgressJson.Time(at), [.. plan.Answers.Select(answer => answer.ToString().ToLowerInvariant())],
        Day(plan.Begins), Day(plan.Interview), plan.Minutes, plan.DaysPerWeek);

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What the user said of an item of the checklist.</summary>
sealed record ChecklistRatingJson(string Item, string At, bool Can);

/// <summary>Code that was reviewed; the line is 0 for "nothing is wrong", and absent if none was named.</summary>
sealed record CodeReviewJson(
    string Problem, string At, double UtcOffsetMinutes, double UsedSeconds, string Seed, bool Flawed,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Line,
    bool LineRight, string Input, int Tries, bool Breaks)
{
    public static CodeReviewJson FromReview(CodeReview review) => new(
        review.Problem, ProgressJson.Time(review.At), review.At.Offset.TotalMinutes, review.Used.TotalSeconds, review.Seed, review.IsFlawed,
        review.Line, review.IsLineRight, review.Input, review.Tries, review.Breaks);
}

/// <summary>A mock interview with what happened in it.</summary>
sealed record MockJson(
    string At, double UtcOffsetMinutes, string Seed, ImmutableArray<MockPartJson> Parts, ImmutableArray<MockEventJson> Events)
{
    public static MockJson FromMock(Mock mock) => new(
        ProgressJson.Time(mock.At), mock.At.Offset.TotalMinutes, mock.Script.Seed,
        [.. mock.Script.Parts.Select(part => new MockPartJson(part.Kind.ToString().ToLowerInvariant(), part.Subject, part.Minutes))],
        [.. mock.Events.Select(happened => new MockEventJson(
            happened.Kind.ToString().ToLowerInvariant(), happened.Part, ProgressJson.Time(happened.At)))]);
}

sealed record MockPartJson(string Kind, string Subject, int Minutes);

/// <param name="Part">Its index, from 0.</param>
sealed record MockEventJson(string Kind, int Part, string At);

[JsonSerializable(typeof(ProgressJson))]
sealed partial class ProgressJsonContext : JsonSerializerContext;
