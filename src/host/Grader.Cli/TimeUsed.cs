using System.Globalization;
using Grader.Practice;

namespace Grader.Cli;

/// <summary>What a clock shows at one moment, in whole seconds.</summary>
sealed record TimeUsed(TimeSpan Used, TimeSpan Limit, bool IsPaused)
{
    public bool IsOver => Used > Limit;

    /// <summary>Null if there is no clock, or if it has been stopped.</summary>
    public static TimeUsed? Read(PracticeTimer? clock, DateTimeOffset now) =>
        clock is { IsStopped: false } ? new TimeUsed(WholeSeconds(clock.Used(now)), clock.Limit, clock.IsPaused) : null;

    /// <summary><c>12:31 of 20:00 used, 7:29 left</c></summary>
    public string Text
    {
        get
        {
            var rest = IsOver ? $"{Minutes(Used - Limit)} over" : $"{Minutes(Limit - Used)} left";
            return $"{Minutes(Used)} of {Minutes(Limit)} used, {rest}{(IsPaused ? ", the clock is paused" : "")}";
        }
    }

    /// <summary>The text for a submission that was accepted at that moment.</summary>
    public string TextOfAccepted =>
        $"{Minutes(Used)} of {Minutes(Limit)}: accepted {(IsOver ? $"{Minutes(Used - Limit)} late" : "in time")}; the clock is stopped";

    /// <summary><c>12:31 of 20:00, late</c>; null if the attempt was made on no clock.</summary>
    public static string? TextOf(Attempt attempt) => attempt is { Used: { } used, Limit: { } limit }
        ? $"{Minutes(used)} of {Minutes(limit)}{(attempt.IsLate ? ", late" : "")}"
        : null;

    /// <summary>Rounds down, so that used and left add up to the limit on the screen.</summary>
    static TimeSpan WholeSeconds(TimeSpan time) => TimeSpan.FromSeconds(Math.Floor(time.TotalSeconds));

    /// <summary><c>7:05</c>, <c>1:02:03</c>; whole seconds.</summary>
    public static string Minutes(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours}:{time:mm\\:ss}")
        : time.ToString(@"m\:ss", CultureInfo.InvariantCulture);
}
