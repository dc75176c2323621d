using System.CommandLine;
using Grader.Authoring.Reviewing;
using Grader.Grading.Examining;
using Grader.Problems;
using Grader.Sandboxing.Threads;

namespace Grader.Cli.Commands;

/// <summary><c>grader review [attention]</c>: find the mistake in somebody's code, and prove it with an input.</summary>
static class ReviewCommand
{
    public static Command Create()
    {
        var problem = new Argument<string?>("problem")
        {
            Description = "whose code to review: id, or unique beginning of one; by default any that suits",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var problems = Options.Problems();
        var seed = new Option<string?>("--seed") { Description = "review the code of an earlier review again", HelpName = "HEX" };
        var isolation = Options.Isolation();
        var command = new Command(
            "review", "Review code with one mistake in it, or none: name the line, and give an input that breaks it.")
        {
            problem, problems, seed, isolation,
        };
        command.SetAction((parsed, cancellation) => OwnThread.Run(() => Review(
            parsed.GetValue(problem), parsed.GetValue(problems), Options.ReadSeed(parsed.GetValue(seed)),
            parsed.GetValue(isolation), cancellation)));
        return command;
    }

    static int Review(string? name, string[]? roots, Seed seed, string? isolation, CancellationToken cancellation)
    {
        var problem = Choose(name, roots, seed);
        using var session = new GradingSession(ChosenSandbox.Open(isolation));
        using var history = UserHistory.OpenToRecord();
        var review = ReviewSession.Run(problem, seed, session.Toolchain, history, TimeProvider.System, cancellation);
        return review is not null && review.Points == review.MaxPoints ? ExitCodes.Success : ExitCodes.NotAccepted;
    }

    /// <exception cref="UsageException">Code of the problem cannot be reviewed.</exception>
    static Problem Choose(string? name, string[]? roots, Seed seed)
    {
        var catalogue = Catalogues.Open(roots);
        if (name is null)
        {
            var suiting = catalogue.ReadAll().Where(CodeReviews.Suits).OrderBy(problem => problem.Id, StringComparer.Ordinal).ToList();
            return suiting.Count > 0
                ? suiting[(int)(seed.Value % suiting.Count)]
                : throw new UsageException("No problem has an example in its statement, as a review needs it.");
        }
        var problem = catalogue.Read(name);
        return CodeReviews.Suits(problem) ? problem : throw new UsageException(problem.Kata is not null
            ? $"{problem.Id} is a kata: `grader inspect {problem.Id}` and `grader diagnose {problem.Id}` are its review."
            : $"The statement of {problem.Id} has no example, so nobody knows how its inputs are written.");
    }
}
