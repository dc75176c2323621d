using System.Globalization;
using Grader.Practice;

namespace Grader.Cli.Reports;

/// <summary>Days and blocks of a plan in words, the same on the screen and in files.</summary>
static class PlanWords
{
    /// <summary><c>Mon 30 Nov</c></summary>
    public static string Day(DateOnly day) => day.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    /// <summary><c>Friday, 15 January 2027</c></summary>
    public static string WholeDay(DateOnly day) => day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Block(Block block) => block switch
    {
        ProblemBlock problem => problem.IsAgain ? $"{problem.Problem} again, from memory" : problem.Problem,
        CardBlock { IsRehearsal: true } cards => $"{Cards(cards)} in one go, without notes",
        CardBlock cards => Cards(cards),
        MockBlock => "mock interview",
        _ => "what is due again",
    };

    /// <summary>The command that does it.</summary>
    public static string Command(Block block, PracticeRecord record) => block switch
    {
        ProblemBlock { IsAgain: true } again => Again(again.Problem, minutes: null, record),
        ProblemBlock problem => NextStep.Begin(problem.Problem, record.Standings.GetValueOrDefault(problem.Problem)?.Timer),
        CardBlock cards => $"grader cards {cards.Round.Key()} --count {cards.Count}",
        MockBlock mock => $"grader mock --minutes {mock.Minutes}",
        _ => "grader today",
    };

    /// <summary>Begins a problem once more; goes on with it if its clock is open, so that nothing half-written is set aside.</summary>
    /// <param name="minutes">On the clock; null for the problem's own.</param>
    public static string Again(string problem, int? minutes, PracticeRecord record) =>
        record.Standings.GetValueOrDefault(problem)?.Timer is { IsStopped: false } open
            ? NextStep.Begin(problem, open)
            : $"grader reset {problem} --timed{(minutes is { } time ? $" --minutes {time}" : "")}";

    /// <summary><c>in 46 days</c></summary>
    public static string Until(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        < 0 => "over",
        0 => "today",
        1 => "tomorrow",
        var days => $"in {days} days",
    };

    static string Cards(CardBlock cards) => SafeText.Count(cards.Count, $"{cards.Round.Title()} card");
}
