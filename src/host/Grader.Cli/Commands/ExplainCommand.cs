using System.CommandLine;
using Grader.Authoring;
using Grader.Grading;
using Grader.Grading.Examining;
using Grader.Practice;
using Grader.Protocol;
using Grader.Sandboxing.Threads;

namespace Grader.Cli.Commands;

/// <summary><c>grader explain attention</c>: what would happen if this line of your own solution were another one?</summary>
static class ExplainCommand
{
    const int MostQuestions = 10;

    /// <summary>The value of the answers that end the questions.</summary>
    const int Stop = 0;

    public static Command Create()
    {
        var problem = Options.Problem();
        var file = Options.Submission();
        var problems = Options.Problems();
        var seed = Options.Seed();
        var isolation = Options.Isolation();
        var command = new Command(
            "explain", "Ask what happens when lines of your accepted submission change; the answers are tried out.")
        {
            problem, file, problems, seed, isolation,
        };
        command.SetAction((parsed, cancellation) => OwnThread.Run(() => Explain(
            parsed.GetRequiredValue(problem), parsed.GetValue(file), parsed.GetValue(problems),
            Options.ReadSeed(parsed.GetValue(seed)), parsed.GetValue(isolation), cancellation)));
        return command;
    }

    static int Explain(string name, string? file, string[]? roots, Seed seed, string? isolation, CancellationToken cancellation)
    {
        var problem = Catalogues.Open(roots).Read(name);
        var submission = Submission.Read(file ?? OwnSubmission.Find(problem));
        using var session = new GradingSession(ChosenSandbox.Open(isolation));
        var request = new GradingRequest(problem, submission, seed);
        var report = session.Judge.Grade(request, cancellation);
        if (report.Verdict != Verdict.Accepted)
        {
            Console.Error.WriteLine(
                $"{submission.Path} is not accepted yet ({report.Verdict.Code}); `grader run {problem.Id}` says why. " +
                "Questions come after that.");
            return ExitCodes.NotAccepted;
        }
        using var history = UserHistory.OpenToRecord();
        var questions = new MutationQuiz(session.Toolchain).Ask(request, MostQuestions, cancellation);
        var (asked, right) = (0, 0);
        foreach (var question in questions)
        {
            var mutant = question.Mutant;
            Console.Out.WriteLine(
                $"\n{asked + 1} of {questions.Length} · line {mutant.Line}. What happens when\n" +
                $"    {mutant.Before}\nbecomes\n    {mutant.After}");
            foreach (var (choice, i) in question.Choices.Select((choice, i) => (choice, i)))
            {
                Console.Out.WriteLine($"  {i + 1}  {choice}");
            }
            var last = question.Choices.Length;
            var number = Prompt.Ask(
                $"1–{last}, or q? ", text => text is "q" or "quit" ? Stop : Prompt.NumberUpTo(last, text),
                _ => $"A number from 1 to {last}, or q to stop.", cancellation) ?? Stop;
            if (number == Stop)
            {
                break;
            }
            var chosen = question.Choices[number - 1];
            asked++;
            var isRight = chosen == question.Answer;
            right += isRight ? 1 : 0;
            var answer = $"{char.ToUpperInvariant(question.Answer[0])}{question.Answer[1..]}";
            var evidence = question.Failed is { } failed ? $" `{failed.Name}` shows it." : "";
            Console.Out.WriteLine($"{(isRight ? "Right." : "No.")} {answer}.{evidence}");
            Record(history, new ExplainedLine(
                problem.Id, DateTimeOffset.UtcNow, submission.Path, mutant.Line, mutant.Before, mutant.After, question.Answer, chosen));
        }
        Console.Out.WriteLine(questions.IsEmpty ? "There is nothing to ask about this file." : $"\n{right} of {asked} right · seed {seed}");
        return ExitCodes.Success;
    }

    static void Record(History? history, ExplainedLine answered)
    {
        if (history is not null)
        {
            UserHistory.Try(() => history.Add(answered));
        }
    }
}
