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
            new InputLines(parsed.GetValue(input), [.. parsed.GetValue(lines) ?? []]), cancellation)));
        return command;
    }

    static int Try(
        string name, string? file, string[]? roots, string? isolation, InputLines lines, CancellationToken cancellation)
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
        try
        {
            var trial = new Trial(session.Toolchain);
            var calls = trial.Try(problem, trial.Read(problem, lines.Read(), cancellation), outcome?.Submission, cancellation);
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

/// <summary>Where the lines of an input come from.</summary>
/// <param name="File">A path, <c>-</c> for stdin, or null for none.</param>
/// <param name="Given">Lines of the command line, which come after those of the file.</param>
sealed record InputLines(string? File, ImmutableArray<string> Given)
{
    /// <summary>How many lines the file has.</summary>
    int _ofFile;

    /// <exception cref="UsageException">The file cannot be read.</exception>
    public string Read()
    {
        try
        {
            var text = File switch
            {
                null => "",
                "-" => Console.In.ReadToEnd(),
                var path => System.IO.File.ReadAllText(path),
            };
            _ofFile = text.Length == 0 ? 0 : text.TrimEnd('\n').Split('\n').Length;
            return string.Join('\n', _ofFile == 0 ? Given : [text.TrimEnd('\n'), .. Given]);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{File} cannot be read: {unreadable.Message}");
        }
    }

    public string Complaint(UnreadableInputException unreadable)
    {
        var place = (File, unreadable.Line) switch
        {
            (_, 0) => "",
            (_, var line) when line > _ofFile => $"--with '{Given.ElementAtOrDefault(line - _ofFile - 1)}': ",
            ("-", var line) => $"line {line} of the input: ",
            (var path, var line) => $"{path}:{line}: ",
        };
        return $"{place}{unreadable.Message}.";
    }
}
