using System.Collections.Immutable;
using System.Globalization;
using Grader.Practice;

namespace Grader.Cli.Commands;

/// <summary>Asks for what a plan is made from.</summary>
static class PlanQuestions
{
    const int UsualMinutes = 60, UsualDays = 5;

    /// <param name="wishes">What need not be asked.</param>
    /// <param name="earlier">The plan whose answers still hold; null to ask everything.</param>
    /// <returns>Null if the input ended before everything was answered.</returns>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public static PlanSettings? Ask(
        PlanWishes wishes, PlanSettings? earlier, PracticeRecord record, DateOnly today, CancellationToken cancellation)
    {
        // what was given is read first: nobody should answer six questions and then hear that an option was wrong
        var known = earlier is null ? (ImmutableArray<SelfRating>?)null : wishes.WithPlacement(earlier.Answers);
        var (answers, interview) = (wishes.ReadAnswers() ?? known, wishes.ReadInterview(today) ?? earlier?.Interview);
        var (minutes, days) = (wishes.ReadMinutes() ?? earlier?.Minutes, wishes.ReadDays() ?? earlier?.DaysPerWeek);
        if (answers is not null && interview is not null)
        {
            // who says the rest on the command line is not asked for these
            (minutes, days) = (minutes ?? UsualMinutes, days ?? UsualDays);
        }
        answers ??= AskAnswers(record, wishes.Placed, cancellation);
        interview ??= answers is null ? null : AskInterview(today, cancellation);
        if (answers is not { } all || interview is not { } day)
        {
            return null;
        }
        minutes ??= AskNumber(
            $"Minutes on a day of training ({UsualMinutes}): ", UsualMinutes, PlanSettings.MinMinutes, PlanSettings.MaxMinutes,
            cancellation);
        var settings = new PlanSettings(all, Begins(all, earlier, today), day, minutes ?? UsualMinutes, days ?? UsualDays);
        if (minutes is null || settings.IsShort)
        {
            return minutes is null ? null : settings; // with so little time left every day is one of training
        }
        return (days ?? AskNumber($"Days of training a week ({UsualDays}): ", UsualDays, 1, 7, cancellation)) is { } week
            ? settings with { DaysPerWeek = week }
            : null;
    }

    /// <exception cref="UsageException">The plan whose settings would still hold has no day left.</exception>
    public static void RefuseIfOver(PlanWishes wishes, PlanSettings? earlier, DateOnly today)
    {
        if (wishes.Interview is null && earlier is not null && earlier.Interview <= today)
        {
            throw new UsageException(
                $"The interview of the plan {(earlier.Interview == today ? "is today" : "is over")}; " +
                "`grader plan --interview DAY` makes a plan for the next.");
        }
    }

    /// <summary>A plan in which only the time changes goes on; other answers make another plan, from today.</summary>
    static DateOnly Begins(ImmutableArray<SelfRating> answers, PlanSettings? earlier, DateOnly today)
    {
        if (earlier is null || earlier.Interview <= today)
        {
            return today;
        }
        if (answers.SequenceEqual(earlier.Answers))
        {
            return earlier.Begins;
        }
        Console.Out.WriteLine("A new plan from today, because the answers are others: what was done before does not count in it.\n");
        return today;
    }

    /// <param name="placed">What need not be asked about code, because it was tried.</param>
    static ImmutableArray<SelfRating>? AskAnswers(PracticeRecord record, SelfRating? placed, CancellationToken cancellation)
    {
        var answers = ImmutableArray.CreateBuilder<SelfRating>();
        Console.Out.WriteLine("Six questions; each is answered with yes, partly or no.\n");
        foreach (var (i, question) in DiagnosticQuestion.All.Index())
        {
            if (question.Round == Round.Coding && placed is { } tried)
            {
                answers.Add(tried);
                continue;
            }
            var known = question.Round == Round.Coding ? OnRecord(record) : "";
            Console.Out.WriteLine($"{i + 1} of {DiagnosticQuestion.All.Length} · {question.Text}{known}");
            var given = Prompt.Ask(
                "  yes, partly or no: ", Prompt.OneOf<SelfRating>, _ => "  Type yes, partly or no, or y, p or n.", cancellation);
            if (given is not { } answer)
            {
                return null;
            }
            answers.Add(answer);
        }
        Console.Out.WriteLine();
        return answers.ToImmutable();
    }

    /// <summary>What one can do, if it is known, before one says so.</summary>
    static string OnRecord(PracticeRecord record) =>
        record.Checklist.Items.Any(item => item.SeenBy == ProofOfSkill.Attention && record.Proof(item) is not null)
            ? " (On record: you did, without help.)"
            : "";

    static DateOnly? AskInterview(DateOnly today, CancellationToken cancellation) => Prompt.Ask(
        "When is the interview? A day such as " +
        $"{PlanWishes.ExampleDay(today)}, or weeks until then, such as 4: ",
        text => PlanWishes.ReadDay(text, today),
        _ => $"  A day after today, at most {PlanSettings.MaxWeeks} weeks ahead.", cancellation);

    static int? AskNumber(string question, int usual, int min, int max, CancellationToken cancellation) => Prompt.Ask<int>(
        question,
        text => text.Length == 0
            ? usual
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
                ? number
                : null,
        _ => $"  A number from {min} to {max}; Enter takes {usual}.", cancellation);
}
