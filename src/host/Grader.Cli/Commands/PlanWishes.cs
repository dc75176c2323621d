using System.Collections.Immutable;
using System.Globalization;
using Grader.Practice;

namespace Grader.Cli.Commands;

/// <summary>What the options of <c>grader plan</c> say; null for what has to be asked.</summary>
sealed record PlanWishes(string? Answers, string? Interview, int? Minutes, int? Days)
{
    const string Date = "yyyy-MM-dd";

    /// <summary>What the placement says of code, in place of the answer to the question about it; null if none was taken.</summary>
    public SelfRating? Placed { get; init; }

    public bool IsAny => Placed is not null || Answers is not null || Interview is not null || Minutes is not null || Days is not null;

    /// <exception cref="UsageException">One of them cannot be read.</exception>
    public void Check(DateOnly today)
    {
        ReadAnswers();
        ReadInterview(today);
        ReadMinutes();
        ReadDays();
    }

    /// <exception cref="UsageException">They cannot be read.</exception>
    public ImmutableArray<SelfRating>? ReadAnswers()
    {
        if (Answers is null)
        {
            return null;
        }
        var given = Answers.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var read = given.Select(Prompt.OneOf<SelfRating>).ToList();
        return read.Count == DiagnosticQuestion.All.Length && read.All(answer => answer is not null)
            ? WithPlacement([.. read.Select(answer => answer!.Value)])
            : throw new UsageException(
                $"--answers takes {DiagnosticQuestion.All.Length} answers, yes, partly or no each, such as y,p,n,n,y,y; not `{Answers}`.");
    }

    /// <summary>The answers with that of the placement in its place.</summary>
    public ImmutableArray<SelfRating> WithPlacement(ImmutableArray<SelfRating> answers) =>
        [.. DiagnosticQuestion.All.Zip(answers, (question, answer) => question.Round == Round.Coding ? Placed ?? answer : answer)];

    /// <exception cref="UsageException">It cannot be read, or is not later than today.</exception>
    public DateOnly? ReadInterview(DateOnly today) => Interview is null
        ? null
        : ReadDay(Interview, today) ?? throw new UsageException(
            $"--interview takes a day after today, at most {PlanSettings.MaxWeeks} weeks ahead, such as " +
            $"{ExampleDay(today)}, or a number of weeks; not `{Interview}`.");

    /// <exception cref="UsageException">It is out of range.</exception>
    public int? ReadMinutes() => Minutes is null or (>= PlanSettings.MinMinutes and <= PlanSettings.MaxMinutes)
        ? Minutes
        : throw new UsageException($"--minutes takes a number from {PlanSettings.MinMinutes} to {PlanSettings.MaxMinutes}, not {Minutes}.");

    /// <exception cref="UsageException">It is out of range.</exception>
    public int? ReadDays() => Days is null or (>= 1 and <= 7)
        ? Days
        : throw new UsageException($"--days takes a number from 1 to 7, not {Days}.");

    /// <summary>A day that could be given, as it is written.</summary>
    public static string ExampleDay(DateOnly today) => today.AddDays(28).ToString(Date, CultureInfo.InvariantCulture);

    /// <summary>A date, or weeks from today; null if it is neither, not after today, or too far ahead.</summary>
    public static DateOnly? ReadDay(string text, DateOnly today)
    {
        DateOnly? day = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var weeks) && weeks <= PlanSettings.MaxWeeks
            ? today.AddDays(7 * weeks)
            : DateOnly.TryParseExact(text, Date, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
        return day > today && day <= today.AddDays(7 * PlanSettings.MaxWeeks) ? day : null;
    }
}
