using System.Collections.Immutable;
using System.Globalization;

namespace Grader.Practice;

public sealed partial class History
{
    const string Date = "yyyy-MM-dd";

    /// <summary>Keeps the settings of a new plan; earlier ones stay on record.</summary>
    public void Add(PlanSettings plan, DateTimeOffset at) =>
        _database.Execute(
            """
            INSERT INTO plan (at, answers, begins, interview, minutes, days_per_week)
            VALUES ($at, $answers, $begins, $interview, $minutes, $days)
            """,
            ("$at", at.ToUnixTimeMilliseconds()), ("$answers", string.Join(' ', plan.Answers).ToLowerInvariant()),
            ("$begins", plan.Begins.ToString(Date, CultureInfo.InvariantCulture)),
            ("$interview", plan.Interview.ToString(Date, CultureInfo.InvariantCulture)),
            ("$minutes", plan.Minutes), ("$days", plan.DaysPerWeek));

    /// <summary>All plans, the newest last.</summary>
    public ImmutableArray<(DateTimeOffset At, PlanSettings Settings)> ReadPlans() => _database.Read(
        "SELECT at, answers, begins, interview, minutes, days_per_week FROM plan ORDER BY id",
        row => (Time(row, 0), new PlanSettings(
            [.. row.GetString(1).Split(' ').Select(answer => Enum.Parse<SelfRating>(answer, ignoreCase: true))],
            DateOnly.ParseExact(row.GetString(2), Date, CultureInfo.InvariantCulture),
            DateOnly.ParseExact(row.GetString(3), Date, CultureInfo.InvariantCulture), row.GetInt32(4), row.GetInt32(5))));

    /// <summary>Keeps what the user says of an item of the checklist.</summary>
    /// <param name="can">Whether the strong answer is theirs.</param>
    public void RateItem(string item, bool can, DateTimeOffset at) =>
        _database.Execute(
            "INSERT INTO checklist (item, at, can) VALUES ($item, $at, $can)",
            ("$item", item), ("$at", at.ToUnixTimeMilliseconds()), ("$can", can ? 1 : 0));

    /// <summary>All that was said of items of the checklist, in order.</summary>
    public ImmutableArray<(string Item, DateTimeOffset At, bool Can)> ReadItemRatings() => _database.Read(
        "SELECT item, at, can FROM checklist ORDER BY id", row => (row.GetString(0), Time(row, 1), row.GetInt32(2) != 0));
}
