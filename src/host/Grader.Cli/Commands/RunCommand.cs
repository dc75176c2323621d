using System.CommandLine;
using Grader.Checks;
using Grader.Cli.Reports;
using Grader.Grading;
using Grader.Grading.Examining;
using Grader.Grading.Judging;
using Grader.Problems;
using Grader.Protocol;
using Grader.Sandboxing.Threads;
using Grader.Sandboxing.Tracing;

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
        var format = RequestedReports.Option();
        var debug = new Option<bool>("--debug")
        {
            Description = "record the calls that fail, to step through them in a debugger; the exit code is 0 if there are any",
        };
        var command = new Command("run", "Grade a submission.") { problem, file, problems, seed, isolation, format, debug };
        command.SetAction((parsed, cancellation) => OwnThread.Run(() => Run(
            parsed.GetRequiredValue(problem), parsed.GetValue(file), parsed.GetValue(problems),
            parsed.GetValue(seed), parsed.GetValue(isolation),
            RequestedReports.Read(parsed.GetValue(format)), parsed.GetValue(debug) ? new StepThrough() : null, cancellation)));
        return command;
    }

    /// <param name="stepping">Null if the user does not want to debug.</param>
    static int Run(
        string name, string? file, string[]? roots, string? seed, string? isolation, RequestedReports requested, StepThrough? stepping,
        CancellationToken cancellation)
    {
        if (stepping is not null && !requested.IsTextOnScreen)
        {
            throw new UsageException("--debug says on stdout how to go on: let --format write into a file, NAME=FILE, or leave it out.");
        }
        var exitCode = Grade(name, file, roots, seed, isolation, requested, cancellation, (report, problem, record) =>
        {
            EdgeCases.Compare(report, record);
            AfterAccepted.Write(report, problem, roots, record);
            stepping?.Prepare(report, problem, isolation, cancellation);
        });
        return stepping is { IsReady: true } ? ExitCodes.Success : exitCode;
    }

    /// <summary>Grades a submission, reports on it and records it.</summary>
    /// <param name="afterwards">What else is said to a person who reads the report; null for nothing.</param>
    internal static int Grade(
        string name, string? file, string[]? roots, string? seed, string? isolation, RequestedReports requested,
        CancellationToken cancellation, Action<Report, Problem, AttemptRecord>? afterwards = null)
    {
        var chosenSeed = Options.ReadSeed(seed);
        var began = DateTimeOffset.UtcNow;
        using var record = new AttemptRecord();
        var (opened, (problem, submission)) = GradingSession.OpenWhile(isolation, () => Read(name, file, roots));
        Report report;
        Task closed;
        try
        {
            report = Grade(opened.Judge, new GradingRequest(problem, submission, chosenSeed), record, cancellation);
        }
        finally
        {
            closed = Task.Run(opened.Dispose, CancellationToken.None); // while the report is written
        }
        try
        {
            Write(report, new ReportContext(record.Time(problem.Id, began), record.Earlier(problem.Id, began)), requested);
        }
        finally
        {
            record.Keep(report, submission, began); // also if a report could not be written
        }
        if (requested.IsTextOnScreen)
        {
            afterwards?.Invoke(report, problem, record);
        }
        closed.Wait(CancellationToken.None);
        return report.Verdict switch
        {
            Verdict.Accepted => ExitCodes.Accepted,
            Verdict.InternalError => ExitCodes.Failed,
            _ => ExitCodes.NotAccepted,
        };
    }

    static Report Grade(Judge judge, GradingRequest request, AttemptRecord record, CancellationToken cancellation)
    {
        using var progress = ProgressLine.Open();
        var assertions = judge.TryAssertions(request, cancellation);
        var given = Diagnosis.Read(request.Submission.Sources);
        // before the fix is graded
        var history = request.Problem.Kata is { } kata
            ? record.KeepSoon(kept => DiagnosisHistory.Add(kept, request.Problem, given, DiagnosisScore.Compute(given, kata, assertions)))
            : null;
        var report = judge.Grade(request, assertions, cancellation);
        // an earlier diagnosis says nothing about a file that has none
        return report with { DiagnosisHistory = given.IsEmpty ? null : history?.Summary(report) };
    }

    static void Write(Report report, ReportContext context, RequestedReports requested)
    {
        using var span = Spans.Begin("write the report");
        requested.Write(report, context);
        if (report.Verdict == Verdict.InternalError)
        {
            Console.Error.WriteLine(FaultReport.Write(FaultReport.Describe(report)));
        }
    }

    static (Problem Problem, Submission Submission) Read(string name, string? file, string[]? roots)
    {
        using var span = Spans.Begin("read the problem");
        var problem = Catalogues.Open(roots).Read(name);
        return (problem, Submission.Read(file ?? OwnSubmission.Find(problem)));
    }
}
