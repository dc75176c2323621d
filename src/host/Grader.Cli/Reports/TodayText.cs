using System.Collections.Immutable;
using Grader.Practice;
using Spectre.Console;

namespace Grader.Cli.Reports;

/// <summary>What to do today, on the terminal: commands, the most pressing first.</summary>
static class TodayText
{
    /// <summary>More than that in one day is a chore.</summary>
    const int MostProblems = 3;

    const int CommandWidth = 46;

    public static void Write(PracticeRecord record, DateOnly today, IAnsiConsole console)
    {
        var due = record.DueProblems(today);
        var cards = record.DueCards(today).Length;
        if (due.Length + cards > 0)
        {
            console.MarkupLine("[bold]Again, from memory[/]");
            WriteDue(due, cards, record, console);
        }
        var open = record.Plan is { } plan && !plan.IsOver(today) ? PlanProgress.Read(plan, record.Log).OpenOn(today) : [];
        var planned = open.Where(block => block.Day.Date == today).ToList();
        if (planned.Count > 0)
        {
            var gap = due.Length + cards > 0 ? "\n" : "";
            console.MarkupLine($"{gap}[bold]Planned for today[/] [grey]· {planned[0].Day.Round.Title()}[/]");
            planned.ForEach(block => WriteCommand(
                PlanWords.Command(block.Block, record), $"{PlanWords.Block(block.Block)}, {block.Block.Minutes} min", console));
        }
        if (open.Length > planned.Count)
        {
            var earlier = open.Length - planned.Count;
            var are = earlier == 1 ? "is" : "are";
            var above = due.Length + cards + planned.Count > 0 ? "\n" : "";
            console.MarkupLine($"{above}[yellow]{SafeText.Count(earlier, "block")} of earlier days {are} open[/]; the first is");
            WriteCommand(PlanWords.Command(open[0].Block, record), PlanWords.Block(open[0].Block), console);
        }
        if (due.Length + cards + open.Length == 0)
        {
            WriteNothing(record, today, console);
        }
    }

    static void WriteDue(ImmutableArray<DueProblem> due, int cards, PracticeRecord record, IAnsiConsole console)
    {
        foreach (var problem in due.Take(MostProblems))
        {
            WriteCommand(
                PlanWords.Again(problem.Problem.Id, problem.Minutes, record), $"last on {PlanWords.Day(problem.Last)}", console);
        }
        if (due.Length > MostProblems)
        {
            console.MarkupLine($"  [grey]and {due.Length - MostProblems} more, on another day[/]");
        }
        if (cards > 0)
        {
            WriteCommand("grader cards --due", $"{SafeText.Count(cards, "card")}", console);
        }
    }

    static void WriteNothing(PracticeRecord record, DateOnly today, IAnsiConsole console)
    {
        console.MarkupLine("Nothing is due today.");
        if (record.Curriculum.Next(record.Standings) is { } next)
        {
            WriteCommand(NextStep.Begin(next, record.Standings.GetValueOrDefault(next.Id)?.Timer), next.Manifest.Title, console);
        }
        WriteCommand("grader cards", "a question of an interviewer", console);
        if (record.Plan is null)
        {
            WriteCommand("grader plan", "six questions, then a plan by day until your interview", console);
        }
        else if (record.Plan.IsOver(today))
        {
            WriteCommand("grader plan --afresh", "a plan until your next interview", console);
        }
    }

    static void WriteCommand(string command, string what, IAnsiConsole console)
    {
        var gap = new string(' ', Math.Max(3, CommandWidth - command.Length));
        console.MarkupLine($"  [bold]{Markup.Escape(command)}[/]{gap}[grey]{Markup.Escape(what)}[/]");
    }
}
