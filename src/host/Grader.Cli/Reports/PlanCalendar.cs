using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Grader.Practice;
using Ical.Net;
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
            var summary = $"Grader: {day.Round.Title()}, {day.Blocks.Sum(block => block.Minutes)} min";
            var name = day.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
            calendar.Events.Add(Event(name, day.Date, summary, string.Join('\n', tasks)));
        }
        calendar.Events.Add(Event("interview", plan.Settings.Interview, "Interview", ""));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    /// <summary>
    /// The same day has the same identity in every export, and the interview too, so that a calendar replaces what it has. Nobody is busy
    /// all day because of an hour of training.
    /// </summary>
    static CalendarEvent Event(string name, DateOnly day, string summary, string description) => new()
    {
        Uid = $"{name}-{User()}@grader",
        Start = new CalDateTime(day),
        End = new CalDateTime(day.AddDays(1)),
        Summary = summary,
        Description = description,
        Transparency = name == "interview" ? TransparencyType.Opaque : TransparencyType.Transparent,
    };

    /// <summary>Tells the plans of several people in one calendar apart, and does not say who they are.</summary>
    static string User() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Environment.UserName}@{Environment.MachineName}")))[..8];
}
