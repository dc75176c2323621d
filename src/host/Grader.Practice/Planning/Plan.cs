using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>What to do on which day until the interview.</summary>
/// <param name="Phases">In order; rounds for which there is no time are missing.</param>
/// <param name="Days">The days of training, in order.</param>
/// <param name="ReservedPerWeek">
/// Days of each full week that belong to the weakest round, whatever the phase; 0 if no round is weak.
/// </param>
public sealed record Plan(
    PlanSettings Settings, Diagnostic Diagnostic, ImmutableArray<Phase> Phases, ImmutableArray<PlanDay> Days, int ReservedPerWeek)
{
    /// <summary>The phase of that day, or the one that comes next; the last one when all are over; null if there is none.</summary>
    public Phase? PhaseOn(DateOnly day) =>
        Phases.OrderBy(phase => phase.To).FirstOrDefault(phase => phase.To >= day) ?? Phases.MaxBy(phase => phase.To);

    /// <summary>Whether nothing of it is left to do: the interview is today, or was before.</summary>
    public bool IsOver(DateOnly today) => Settings.Interview <= today;

    /// <summary>The week of the plan in which a day lies, counted from 0.</summary>
    public int WeekOf(DateOnly day) => (day.DayNumber - Settings.Begins.DayNumber) / 7;
}

/// <summary>The days that are about one round first of all.</summary>
/// <param name="From">The first of them.</param>
/// <param name="To">The last of them.</param>
public sealed record Phase(Round Round, DateOnly From, DateOnly To);

/// <param name="Round">What the day is about.</param>
public sealed record PlanDay(DateOnly Date, Round Round, ImmutableArray<Block> Blocks)
{
    /// <summary>Without repetition, which is of all rounds.</summary>
    public int MinutesOfRound => Blocks.Where(block => block is not RepetitionBlock).Sum(block => block.Minutes);
}
