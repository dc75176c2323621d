using System.Text;
using Grader.Practice;

namespace Grader.Cli.Reports;

/// <summary>The whole plan as Markdown, with boxes to tick.</summary>
static class PlanMarkdown
{
    public static string Write(PracticeRecord record)
    {
        var plan = record.Plan!;
        var text = new StringBuilder($"# Plan until {PlanWords.WholeDay(plan.Settings.Interview)}\n");
        foreach (var week in PlanProgress.Read(plan, record.Log).Blocks.GroupBy(planned => plan.WeekOf(planned.Day.Date)))
        {
            text.Append($"\n## Week {week.Key + 1}\n");
            foreach (var day in week.GroupBy(planned => planned.Day))
            {
                text.Append($"\n### {PlanWords.Day(day.Key.Date)} · {day.Key.Round.Title()}\n\n");
                foreach (var planned in day)
                {
                    text.Append(
                        $"- [{(planned.IsDone ? 'x' : ' ')}] {PlanWords.Block(planned.Block)}, {planned.Block.Minutes} min: " +
                        $"`{PlanWords.Command(planned.Block, record)}`\n");
                }
            }
        }
        foreach (var phase in plan.Phases)
        {
            text.Append($"\n## Before you move on from {phase.Round.Title()}\n\nI can …\n\n");
            foreach (var item in record.Checklist.Of(phase.Round))
            {
                text.Append($"- [{(record.Can(item) ? 'x' : ' ')}] {item.Text}\n");
            }
        }
        return text.ToString();
    }
}
