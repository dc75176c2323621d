using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>Which day is about which round.</summary>
/// <param name="Days">In order.</param>
/// <param name="Phases">In order; rounds without a day are missing.</param>
/// <param name="ReservedPerWeek">Days that the weakest round has at least in each full week.</param>
sealed record RoundSchedule(ImmutableArray<ScheduledDay> Days, ImmutableArray<Phase> Phases, int ReservedPerWeek)
{
    /// <summary>Where reserved days lie depends on the layout, which depends on how many there are; two rounds settle it.</summary>
    const int MostLayouts = 6;

    /// <summary>
    /// The phases follow each other in the diagnostic's order. In weeks in which the weakest round has too few days of its own, the last
    /// days are its too; its phase is shorter for it.
    /// </summary>
    /// <param name="weeks">The days of training, by week.</param>
    /// <param name="shares">Of the rounds that are practised at all.</param>
    /// <param name="isShort">Whether less than two weeks are left.</param>
    public static RoundSchedule Arrange(
        ImmutableArray<ImmutableArray<DateOnly>> weeks, Diagnostic diagnostic, IReadOnlyDictionary<Round, double> shares, bool isShort)
    {
        var order = diagnostic.Order.Where(shares.ContainsKey).ToList();
        var counts = TimeShares.Days(weeks.Sum(week => week.Length), shares, order, isShort);
        if (diagnostic.Weakest is not { } weakest)
        {
            return new RoundSchedule(LayOut(weeks, InPhases(order, counts), weakest: null), order, reservedPerWeek: 0);
        }
        // the phase is as long as it can be without the round getting more days than its share; at the least it is gone, or almost
        var days = Enumerable.Range(0, counts[weakest] + 1).Reverse()
            .Select(phase => LayOutWhole(weeks, order, counts.SetItem(weakest, phase), shares, weakest))
            .MinBy(layout => Math.Max(0, DaysOf(weakest, layout) - counts[weakest]));
        return new RoundSchedule(days, order, weeks.Select(week => Reserved(week.Length)).DefaultIfEmpty(0).Max());
    }

    RoundSchedule(ImmutableArray<ScheduledDay> days, IEnumerable<Round> order, int reservedPerWeek)
        : this(days, [.. order.Select(round => PhaseOf(round, days)).OfType<Phase>()], reservedPerWeek)
    {
    }

    /// <summary>Of that many days of training in one week, about a quarter; none if there is but one.</summary>
    static int Reserved(int days) => days <= 1 ? 0 : (days + 3) / 4;

    static int DaysOf(Round round, IEnumerable<ScheduledDay> days) => days.Count(day => day.Round == round);

    static Queue<Round> InPhases(IEnumerable<Round> order, IReadOnlyDictionary<Round, int> counts) =>
        new(order.SelectMany(round => Enumerable.Repeat(round, counts[round])));

    /// <summary>
    /// The layout in which the reserved days have taken none of the other rounds whole: these share the days that are left.
    /// </summary>
    static ImmutableArray<ScheduledDay> LayOutWhole(
        ImmutableArray<ImmutableArray<DateOnly>> weeks, IReadOnlyList<Round> order, ImmutableDictionary<Round, int> counts,
        IReadOnlyDictionary<Round, double> shares, Round weakest)
    {
        var layout = LayOut(weeks, InPhases(order, counts), weakest);
        var others = order.Where(round => round != weakest).ToList();
        for (var i = 0; i < MostLayouts && others.Any(round => DaysOf(round, layout) != counts[round]); i++)
        {
            var shared = TimeShares.Days(others.Sum(round => DaysOf(round, layout)), shares, others, isShort: false);
            counts = shared.Add(weakest, counts[weakest]);
            layout = LayOut(weeks, InPhases(order, counts), weakest);
        }
        return layout;
    }

    /// <param name="rounds">For the days that are not reserved, in order; what is missing at the end is the weakest round's.</param>
    static ImmutableArray<ScheduledDay> LayOut(ImmutableArray<ImmutableArray<DateOnly>> weeks, Queue<Round> rounds, Round? weakest)
    {
        var days = ImmutableArray.CreateBuilder<ScheduledDay>();
        foreach (var week in weeks)
        {
            var reserved = weakest is { } weak ? DaysToReserve(week.Length, rounds, weak) : 0;
            foreach (var (i, date) in week.Index())
            {
                var isFree = i < week.Length - reserved && rounds.Count > 0;
                days.Add(new ScheduledDay(date, isFree ? rounds.Dequeue() : weakest!.Value, IsReserved: !isFree));
            }
        }
        return days.ToImmutable();
    }

    /// <summary>The fewest days at the end of a week with which it has enough of the weakest round.</summary>
    static int DaysToReserve(int length, IEnumerable<Round> rounds, Round weakest)
    {
        var reserved = 0;
        while (rounds.Take(length - reserved).Count(round => round == weakest) + reserved < Reserved(length))
        {
            reserved++;
        }
        return reserved;
    }

    static Phase? PhaseOf(Round round, IEnumerable<ScheduledDay> days)
    {
        var own = days.Where(day => day.Round == round).ToList();
        var free = own.Where(day => !day.IsReserved).ToList();
        return own.Count == 0 ? null : new Phase(round, own[0].Date, (free.Count > 0 ? free : own)[^1].Date);
    }
}

/// <param name="IsReserved">Whether it is the weakest round's whatever the phase.</param>
readonly record struct ScheduledDay(DateOnly Date, Round Round, bool IsReserved);
