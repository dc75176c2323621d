using System.CommandLine;
using Grader.Cli.Reports;
using Grader.Contracts;
using Grader.Engine;
using Grader.Engine.Boxes;
using Grader.Engine.Checks;
using Grader.Engine.Tracing;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary><c>grader run attention [file]</c>: grades one submission.</summary>
static class RunCommand
{
    public static Command Create()
    {
        var problem = Options.Problem();
        var file = Options.Submission();
        var problems = Options.Problems();
        var seed = Options.Seed();
        var isolation = Options.Isolation();
        var format = new Option<string>("--format") { Description = "text or json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("run", "Grade a submission.") { problem, file, problems, seed, isolation, format };
        command.SetAction((parsed, cancellation) => Workplace.Run(() => Run(
            parsed.GetRequiredValue(problem), parsed.GetValue(file), parsed.GetValue(problems), parsed.GetValue(seed), parsed.GetValue(isolation),
            parsed.GetValue(format)!, cancellation)));
        return command;
    }

    static int Run(string name, string? file, string[]? roots, string? seed, string? isolation, string format, CancellationToken cancellation)
    {
        var chosenSeed = Options.ReadSeed(seed);
        Problem problem;
        using (Spans.Begin("read the problem"))
        {
            problem = Workplace.OpenCatalogue(roots).Read(name);
        }
        var submission = Submission.Read(file ?? Workplace.FindSubmission(problem));
        Sandbox sandbox;
        using (Spans.Begin("choose the sandbox"))
        {
            sandbox = Options.ReadIsolation(isolation);
        }
        using var workplace = new Workplace(sandbox);
        var assertions = workplace.Judge.TryAssertions(problem, submission, chosenSeed, cancellation);
        var given = Diagnosis.Read(submission.Sources);
        // before the fix is graded; on a build server, other people's diagnoses would mix
        var history = problem.Kata is null || Options.RunsInContinuousIntegration() ? null : DiagnosisHistory.Add(problem, given, assertions);
        var report = workplace.Judge.Grade(problem, submission, assertions, chosenSeed, cancellation);
        report = report with { DiagnosisHistory = given.IsEmpty ? null : history?.Standing(report) }; // an earlier diagnosis says nothing of a file that has none
        using var writing = Spans.Begin("write the report");
        if (format == "json")
        {
            JsonReport.Write(report, Console.OpenStandardOutput());
        }
        else
        {
            TextReport.Write(report, Screen.Open());
        }
        if (report.Verdict == Verdict.InternalError)
        {
            Console.Error.WriteLine(FaultReport.Write(FaultReport.Describe(report)));
        }
        return report.Verdict switch
        {
            Verdict.Accepted => ExitCodes.Accepted,
            Verdict.InternalError => ExitCodes.Failed,
            _ => ExitCodes.NotAccepted,
        };
    }
}
