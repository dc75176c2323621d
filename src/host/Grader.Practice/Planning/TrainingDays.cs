using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>The days on which to train.</summary>
static class TrainingDays
{
    /// <summary>More weeks than that lose focus: what is left until the interview is for repetition.</summary>
    const int MaxWeeks = 6;

    /// <summary>By the number of days a week: spread over it, and five are those of work.</summary>
    static readonly ImmutableArray<ImmutableArray<DayOfWeek>> s_days =
    [
        [DayOfWeek.Saturday],
        [DayOfWeek.Wednesday, DayOfWeek.Saturday],
        [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Saturday],
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Thursday, DayOfWeek.Saturday],
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday],
        [.. Enum.GetValues<DayOfWeek>()],
    ];

    /// <summary>
    /// By week of the plan, which begins on its first day. The day of the interview is free. Below two weeks every day is one of training.
    /// </summary>
    public static ImmutableArray<ImmutableArray<DateOnly>> ByWeek(PlanSettings settings)
    {
        var taken = s_days[(settings.IsShort ? 7 : settings.DaysPerWeek) - 1];
        var until = Earlier(settings.Interview, settings.Begins.AddDays(7 * MaxWeeks));
        return
        [
            .. Enumerable.Range(0, MaxWeeks).Select(week => settings.Begins.AddDays(7 * week))
                .Select(from => Enumerable.Range(0, 7).Select(from.AddDays)
                    .Where(day => day < until && taken.Contains(day.DayOfWeek)).ToImmutableArray())
                .Where(week => !week.IsEmpty),
        ];
    }

    static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
