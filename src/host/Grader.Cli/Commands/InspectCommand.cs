using System.CommandLine;
using Grader.Cli.Reports;
using Grader.Grading;
using Grader.Grading.Examining;
using Grader.Grading.Inspecting;
using Grader.Problems;
using Grader.Sandboxing.Threads;

namespace Grader.Cli.Commands;

/// <summary><c>grader inspect deep-network [file]</c>: trains under observation and shows what there is to see.</summary>
static class InspectCommand
{
    public static Command Create()
    {
        var problem = Options.Problem();
        var file = Options.Submission();
        var problems = Options.Problems();
        var seed = Options.Seed();
        var isolation = Options.Isolation();
        var html = new Option<string?>("--html") { Description = "also write a page with plots", HelpName = "FILE" };
        var open = new Option<bool>("--open") { Description = "write that page to a folder of its own and open it in the browser" };
        var onRequest = new Option<bool>("--on-request")
        {
            Description = "hand out one look at a time, as an interviewer does; how many you took is on record",
        };
        var command = new Command(
            "inspect",
            "Train a kata under observation: losses, gradients, activations, updates, batches. " +
            "Without a file, what lies in the working folder, or else the starter.")
        {
            problem, file, problems, seed, isolation, html, open, onRequest,
        };
        command.SetAction((parsed, cancellation) => OwnThread.Run(() => Inspect(
            Options.ReadProblem(parsed, problem, problems),
            parsed.GetValue(file), Options.ReadSeed(parsed.GetValue(seed)),
            parsed.GetValue(isolation),
            Whole(parsed.GetValue(onRequest), parsed.GetValue(html), parsed.GetValue(open)), cancellation)));
        return command;
    }

    /// <returns>Null to hand out one look at a time.</returns>
    static WholeInspection? Whole(bool onRequest, string? html, bool opens) => (onRequest, html, opens) switch
    {
        (false, _, _) => new WholeInspection(html, opens),
        (true, null, false) => null,
        _ => throw new UsageException("--on-request hands out one look at a time, and no page: leave --html and --open out."),
    };

    /// <param name="whole">Null to hand out one look at a time.</param>
    static int Inspect(
        Problem problem, string? file, Seed seed, string? isolation, WholeInspection? whole, CancellationToken cancellation)
    {
        if (problem.Kata is null)
        {
            throw new UsageException($"{problem.Id} is no kata: there is no training to inspect.");
        }
        var submission = Submission.Read(file ?? OwnSubmission.TryFind(problem) ?? problem.Starter.Path);
        using var session = new GradingSession(ChosenSandbox.Open(isolation));
        var inspected = new Inspector(session.Toolchain).Inspect(new GradingRequest(problem, submission, seed), cancellation);
        if (inspected.Recording is not { } recording)
        {
            foreach (var diagnostic in inspected.Diagnostics)
            {
                Console.Error.WriteLine($"{diagnostic.Path}:{diagnostic.Line}:{diagnostic.Column}: {diagnostic.Id} {diagnostic.Message}");
            }
            Console.Error.WriteLine(inspected.Reason ?? $"{submission.Path} does not compile; there is nothing to inspect.");
            return ExitCodes.NotAccepted;
        }
        if (whole is null)
        {
            InspectionText.WriteHead(problem, submission.Path, seed, recording, Screen.Open());
            LooksOnRequest.Hand(problem, recording, cancellation);
        }
        else
        {
            whole.Write(problem, submission.Path, seed, recording);
        }
        return ExitCodes.Success;
    }
}
