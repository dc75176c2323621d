using System.Collections.Immutable;
using System.CommandLine;
using Grader.Cli.Reports;
using Grader.Grading;
using Grader.Grading.Compiling;
using Grader.Grading.Examining;
using Grader.Grading.Trying;
using Grader.Problems;
using Grader.Sandboxing.Threads;

namespace Grader.Cli.Commands;

/// <summary>
/// <c>grader try attention --with 'query = [[5, 0]]'</c>: your own input, with the reference solution's answer beside yours.
/// </summary>
static class TryCommand
{
    public static Command Create()
    {
        var problem = Options.Problem();
        var file = Options.Submission();
        var lines = new Option<string[]>("--with")
        {
            Description = "a line in place of the statement's example: a value, `query = [[5, 0]]`, or a call; may be given several times",
            HelpName = "LINE",
        };
        var input = new Option<string?>("--input") { Description = "a file of such lines; - reads them from stdin", HelpName = "FILE" };
        var problems = Options.Problems();
        var isolation = Options.Isolation();
        var command = new Command("try", "Try an input of your own: what the reference solution answers, and what your submission does.")
        {
            problem, file, lines, input, problems, isolation,
        };
        command.SetAction((parsed, cancellation) => OwnThread.Run(() => Try(
            parsed.GetRequiredValue(problem), parsed.GetValue(file), parsed.GetValue(problems), parsed.GetValue(isolation),
            parsed.GetValue(input), [.. parsed.GetValue(lines) ?? []], cancellation)));
        return command;
    }

    static int Try(
        string name, string? file, string[]? roots, string? isolation, string? input, ImmutableArray<string> given,
        CancellationToken cancellation)
    {
        var problem = Catalogues.Open(roots).Read(name);
        var path = file ?? OwnSubmission.TryFind(problem);
        var submission = path is null ? null : Submission.Read(path);
        using var session = new GradingSession(ChosenSandbox.Open(isolation));
        var outcome = submission is null ? null : Compile(session, problem, submission, cancellation);
        if (outcome is { Submission: null })
        {
            var why = outcome.Diagnostics is [var first, ..] ? first.Message : outcome.Reason;
            Console.Error.WriteLine($"{path} cannot be tried: {why?.TrimEnd('.')}. `grader run {problem.Id}` shows where.");
            return ExitCodes.NotAccepted;
        }
        var lines = InputLines.Read(input, given);
        try
        {
            var trial = new Trial(session.Toolchain);
            var calls = trial.Try(problem, trial.Read(problem, lines.Text, cancellation), outcome?.Submission, cancellation);
            TriedCallsText.Write(calls, path ?? $"{problem.Id}.cs", Screen.Open());
            return calls.All(call => call.Reference.Failure is null && (call.Own is null || call.Agrees))
                ? ExitCodes.Success
                : ExitCodes.NotAccepted;
        }
        catch (UnreadableInputException unreadable)
        {
            throw new UsageException(lines.Complaint(unreadable));
        }
    }

    static CompileOutcome Compile(GradingSession session, Problem problem, Submission submission, CancellationToken cancellation) =>
        session.Judge.Compile(new GradingRequest(problem, submission, Seed.Fresh()), cancellation);
}
