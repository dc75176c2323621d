using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>Makes a plan of what there is to practise with.</summary>
public sealed class Planner(Curriculum curriculum, CardDeck deck)
{
    /// <summary>Of a day that is long enough, the first minutes are for what is due again.</summary>
    const int MinutesWithRepetition = 40, MinutesOfRepetition = 10;

    /// <summary>A round of fewer days has none to spare for a mock interview.</summary>
    const int DaysWithMock = 4;

    /// <param name="accepted">Ids of the problems that were accepted before the plan begins; they are left out.</param>
    public Plan Make(PlanSettings settings, IReadOnlySet<string> accepted)
    {
        var diagnostic = new Diagnostic(settings.Answers);
        var weeks = TrainingDays.ByWeek(settings);
        var schedule = RoundSchedule.Arrange(weeks, diagnostic, TimeShares.Read(diagnostic, settings.IsShort), settings.IsShort);
        var problems = new ProblemQueue(curriculum, accepted);
        var cards = new CardQueue(deck);
        var days = schedule.Days.Select((day, i) => new PlanDay(day.Date, day.Round, Blocks(day, i, settings, schedule, problems, cards)));
        return new Plan(settings, diagnostic, schedule.Phases, [.. days], schedule.ReservedPerWeek);
    }

    static ImmutableArray<Block> Blocks(
        ScheduledDay day, int index, PlanSettings settings, RoundSchedule schedule, ProblemQueue problems, CardQueue cards)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (index > 0 && settings.Minutes >= MinutesWithRepetition)
        {
            blocks.Add(new RepetitionBlock(day.Date, MinutesOfRepetition));
        }
        var left = settings.Minutes - blocks.Sum(block => block.Minutes);
        var isLast = schedule.Phases.Any(phase => phase.Round == day.Round && phase.To == day.Date);
        if (day.Round != Round.Coding)
        {
            blocks.Add(cards.Take(day, left, isRehearsal: isLast));
        }
        else if (isLast && left >= MockInterviewer.Short && schedule.Days.Count(other => other.Round == Round.Coding) >= DaysWithMock)
        {
            blocks.Add(new MockBlock(day.Date, left >= MockInterviewer.Long ? MockInterviewer.Long : MockInterviewer.Short));
        }
        else
        {
            blocks.AddRange(problems.Take(day.Date, left));
        }
        return blocks.ToImmutable();
    }
}
