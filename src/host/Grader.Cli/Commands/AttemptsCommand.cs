using System.CommandLine;
using Grader.Cli.Reports;
using Grader.Grading;
using Grader.Practice;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary>
/// <c>grader attempts attention</c>: every submission on record, how one differs from the present file, and an earlier one brought back.
/// </summary>
static class AttemptsCommand
{
    public static Command Create()
    {
        var problem = Options.Problem();
        var problems = Options.Problems();
        var show = new Option<int?>("--show") { Description = "print the source of an attempt", HelpName = "N" };
        var diff = new Option<int?>("--diff") { Description = "show what changed from an attempt to your present file", HelpName = "N" };
        var restore = new Option<int?>("--restore")
        {
            Description = "put the source of an attempt into the working folder; your present file is kept under a name with a number",
            HelpName = "N",
        };
        var command = new Command("attempts", "List your submissions to a problem; show, compare or bring back an earlier one.")
        {
            problem, problems, show, diff, restore,
        };
        command.SetAction(parsed =>
        {
            var chosen = Options.ReadProblem(parsed, problem, problems);
            if (new[] { show, diff, restore }.Count(option => parsed.GetValue(option) is not null) > 1)
            {
                throw new UsageException("--show, --diff and --restore each stand alone.");
            }
            using var history = UserHistory.Open();
            var attempts = history.ReadAttempts().Where(attempt => attempt.Problem == chosen.Id).ToList();
            Attempt Numbered(int number) => number >= 1 && number <= attempts.Count
                ? attempts[number - 1]
                : throw new UsageException(attempts.Count == 0
                    ? $"There is no attempt at {chosen.Id} on record."
                    : $"There is no attempt {number} at {chosen.Id}; they are numbered from 1 to {attempts.Count}.");

            if (parsed.GetValue(show) is { } shown)
            {
                AttemptsText.WriteSource(Numbered(shown));
            }
            else if (parsed.GetValue(diff) is { } compared)
            {
                var own = Submission.Read(OwnSubmission.Find(chosen));
                AttemptsText.WriteDifference(Numbered(compared), compared, own, Screen.Open());
            }
            else if (parsed.GetValue(restore) is { } wanted)
            {
                Restore(chosen, Numbered(wanted), wanted);
            }
            else
            {
                AttemptsText.Write(chosen, attempts, Screen.Open());
            }
            return ExitCodes.Success;
        });
        return command;
    }

    static void Restore(Problem problem, Attempt attempt, int number)
    {
        if (attempt.Sources is not [var only])
        {
            throw new UsageException(
                $"Attempt {number} has {attempt.Sources.Length} files; `grader attempts {problem.Id} --show {number}` prints them.");
        }
        SetAside.MoveOwn(problem);
        var path = $"{problem.Id}{(Path.GetExtension(attempt.Path) is ".csx" ? ".csx" : ".cs")}";
        UserFile.TryCreate(path, only.Text);
        Console.Out.WriteLine($"{path} is attempt {number} again.");
    }
}
