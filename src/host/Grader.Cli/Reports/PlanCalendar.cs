using System.Globalization;
using Grader.Practice;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Grader.Cli.Reports;

/// <summary>
/// The plan as an iCalendar file (RFC 5545): an event of a whole day for each day of training, and one for the interview.
/// </summary>
static class PlanCalendar
{
    public static string Write(PracticeRecord record)
    {
        var plan = record.Plan!;
        var calendar = new Ical.Net.Calendar { ProductId = "-//Grader//Plan//EN" };
        foreach (var day in plan.Days)
        {
            var tasks = day.Blocks.Select(block =>
                $"{PlanWords.Block(block)}, {block.Minutes} min: {PlanWords.Command(block, record)}");
            calendar.Events.Add(Event(
                day.Date, $"Grader: {day.Round.Title()}, {day.Blocks.Sum(block => block.Minutes)} min", string.Join('\n', tasks)));
        }
        calendar.Events.Add(Event(plan.Settings.Interview, "Interview", ""));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    /// <summary>The same day has the same identity in every export, so that a calendar replaces what it has.</summary>
    static CalendarEvent Event(DateOnly day, string summary, string description) => new()
    {
        Uid = $"{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}@grader",
        Start = new CalDateTime(day),
        End = new CalDateTime(day.AddDays(1)),
        Summary = summary,
        Description = description,
    };
}
