using Grader.Practice;
using Spectre.Console;

namespace Grader.Cli.Reports;

/// <summary>The plan on the terminal: phases, this week by day, the checklist of the present phase, and the next command.</summary>
static class PlanText
{
    const int BarWidth = 10, DayWidth = 10, WordsWidth = 48;

    /// <param name="isWhole">Whether every day is shown, not only this week.</param>
    public static void Write(PracticeRecord record, DateOnly today, bool isWhole, IAnsiConsole console)
    {
        var plan = record.Plan!;
        if (plan.IsOver(today))
        {
            var when = plan.Settings.Interview == today ? "is today" : $"was on {PlanWords.WholeDay(plan.Settings.Interview)}";
            console.MarkupLine($"The interview {when}. [bold]grader plan --afresh[/] makes the plan for the next one.");
            return;
        }
        var progress = PlanProgress.Read(plan, record.Log);
        WriteHead(plan, today, console);
        WritePhases(progress, today, console);
        foreach (var (i, minimum) in MinimumText.Lines(plan, today, record.Log).Index())
        {
            console.MarkupLine($"{(i == 0 ? "\n" : "")}{minimum}");
        }
        WriteDays(progress, today, isWhole, console);
        if (plan.PhaseOn(today) is { } phase)
        {
            WriteChecklist(phase.Round, record, console);
        }
        WriteNext(progress.Next, record, console);
    }

    static void WriteHead(Plan plan, DateOnly today, IAnsiConsole console)
    {
        var settings = plan.Settings;
        var days = settings.IsShort ? ", every day" : $", {SafeText.Count(settings.DaysPerWeek, "day")} a week";
        console.MarkupLine(
            $"Interview on [bold]{PlanWords.WholeDay(settings.Interview)}[/], {PlanWords.Until(settings.Interview, today)} " +
            $"[grey]· {settings.Minutes} min a day{days}[/]");
        console.MarkupLine(WhyThisOrder(plan));
        console.WriteLine();
    }

    static string WhyThisOrder(Plan plan)
    {
        if (plan.Settings.IsShort)
        {
            return "With less than two weeks left, most of the time goes to system design and behavioural" +
                (plan.Phases.Any(phase => phase.Round == Round.Coding) ? "." : ", and coding is left out.");
        }
        return plan.Diagnostic switch
        {
            { IsStuckOnAll: true } => "Fundamentals come first and in short; system design gets most of the time.",
            { HasOneWeakest: true, Weakest: { } weakest } =>
                $"By your answers {weakest.Title()} is the weak round: it comes first and gets most of the time.",
            { Weakest: { } first } => $"By your answers several rounds are weak: {first.Title()} comes first.",
            _ => "By your answers no round is weak: each gets the same time.",
        };
    }

    static void WritePhases(PlanProgress progress, DateOnly today, IAnsiConsole console)
    {
        var present = progress.Plan.PhaseOn(today);
        foreach (var phase in progress.Plan.Phases)
        {
            var own = progress.Tasks.Where(task => task.Day.Round == phase.Round).ToList();
            var done = own.Count(planned => planned.IsDone);
            var filled = own.Count == 0 ? 0 : BarWidth * done / own.Count;
            var name = $"{phase.Round.Title(),-14}";
            console.MarkupLine(
                $"  {(phase == present ? $"[bold]{name}[/]" : name)} " +
                $"{PlanWords.Day(phase.From),-DayWidth} to {PlanWords.Day(phase.To),-DayWidth} " +
                $"[green]{new string('█', filled)}[/][grey]{new string('░', BarWidth - filled)}[/] {done} of {own.Count}");
        }
    }

    static void WriteDays(PlanProgress progress, DateOnly today, bool isWhole, IAnsiConsole console)
    {
        var plan = progress.Plan;
        var week = plan.WeekOf(today);
        var shown = progress.Tasks.Where(task => isWhole || plan.WeekOf(task.Day.Date) == week).ToList();
        var before = progress.OpenOn(plan.Settings.Begins.AddDays((7 * week) - 1)).Length;
        var repetition = progress.Blocks.Any(planned => planned.Block is RepetitionBlock)
            ? " [grey]· begin each day with grader today, what is due again[/]"
            : "";
        console.MarkupLine($"\n[bold]{(isWhole ? "Every day" : "This week")}[/]{repetition}");
        if (shown.Count == 0)
        {
            console.MarkupLine("  no training is planned; [bold]grader today[/] says what is due again");
        }
        DateOnly? last = null;
        foreach (var planned in shown)
        {
            var date = planned.Day.Date;
            var day = $"{(date == last ? "" : PlanWords.Day(date)),-DayWidth}";
            var mark = planned.IsDone ? "[green]✓[/]" : "·";
            console.MarkupLine(
                $"  {(date == today ? $"[bold]{day}[/]" : day)} {mark} {Markup.Escape(PlanWords.Block(planned.Block)),-WordsWidth} " +
                $"[grey]{planned.Block.Minutes,3} min[/]");
            last = date;
        }
        if (!isWhole && before > 0)
        {
            var are = before == 1 ? "is" : "are";
            console.MarkupLine($"  [yellow]{SafeText.Count(before, "block")} of earlier weeks {are} open[/] (--all)");
        }
    }

    static void WriteChecklist(Round round, PracticeRecord record, IAnsiConsole console)
    {
        console.MarkupLine($"\n[bold]Before you move on from {round.Title()}[/], you can");
        foreach (var item in record.Checklist.Of(round))
        {
            var proof = record.Proof(item) is { } problem ? $" ({problem})" : "";
            var text = WordWrap.Hanging(item.Text + proof, Math.Min(console.Profile.Width, 100), 4);
            console.MarkupLine($"  {(record.Can(item) ? "[green]✓[/]" : "·")} {Markup.Escape(text)}");
        }
    }

    static void WriteNext(PlannedBlock? next, PracticeRecord record, IAnsiConsole console) =>
        console.MarkupLine(next is null
            ? "\nEverything is done. next: [bold]grader today[/]"
            : "[grey]grader plan --rate ticks what only you can tell[/]\n\n" +
              $"next: [bold]{Markup.Escape(PlanWords.Command(next.Block, record))}[/] [grey]· {PlanWords.Day(next.Day.Date)}[/]");
}
