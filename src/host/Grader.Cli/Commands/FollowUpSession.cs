using Grader.Cli.Reports;
using Grader.Practice;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary>
/// The questions that an interviewer asks once the code is written. The user answers first, sees a model answer, and says how their own
/// was.
/// </summary>
static class FollowUpSession
{
    /// <param name="since">Questions that were answered since then are not asked again; null to ask all.</param>
    /// <returns>False if the user has had enough.</returns>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public static bool Ask(Problem problem, History? history, DateTimeOffset? since, CancellationToken cancellation)
    {
        var answered = since is null || history is null
            ? new HashSet<string>()
            : history.ReadFollowUps().Where(answer => answer.Problem == problem.Id && answer.At >= since).Select(answer => answer.Question)
                .ToHashSet();
        var questions = problem.ReadFollowUps();
        foreach (var (i, followUp) in questions.Index().Where(entry => !answered.Contains(entry.Item.Question)))
        {
            Prose.Write($"{(i == 0 ? "" : "\n")}{i + 1} of {questions.Length} · {followUp.Question}");
            if (!Ask(problem, followUp, history, cancellation))
            {
                return false;
            }
        }
        return true;
    }

    static bool Ask(Problem problem, FollowUp followUp, History? history, CancellationToken cancellation)
    {
        Console.Out.Write("\nYour answer, in a line (Enter shows the model answer, q ends): ");
        if (Prompt.ReadLine(cancellation)?.Trim() is not { } said || said is "q")
        {
            return false;
        }
        long? kept = null;
        UserHistory.Try(() => kept = history?.AddFollowUp(problem.Id, followUp.Question, said, DateTimeOffset.UtcNow));
        Prose.Write($"\n{followUp.Answer}");
        return said.Length == 0 || Rates(kept, history, cancellation);
    }

    static bool Rates(long? kept, History? history, CancellationToken cancellation)
    {
        Console.Out.WriteLine(
            "\nWeak: misses this, or only names it. Good: says it and why. Strong: adds when it matters, or what it costs.");
        var given = Prompt.Ask(
            "Which was yours (w/g/s; Enter leaves it open, q ends)? ", ReadOrLeaveOpen, _ => "  Type w, g, s or q.", cancellation);
        if (given is { Rating: { } rating } && kept is { } answer && history is not null)
        {
            UserHistory.Try(() => history.RateFollowUp(answer, rating));
        }
        return given is { Ends: false };
    }

    static RatingAnswer? ReadOrLeaveOpen(string text) => text.Length == 0 ? new RatingAnswer(null, Ends: false) : RatingAnswer.Read(text);
}
