using System.CommandLine;
using System.Diagnostics;
using Grader.Cli.Reports;
using Grader.Grading;
using Grader.Grading.Benchmarking;
using Grader.Problems;
using Grader.Protocol;
using Grader.Reports.Json;
using Grader.Sandboxing.Threads;

namespace Grader.Cli.Commands;

/// <summary><c>grader bench attention [file]</c>: how fast a submission is, beside the reference solution and the core.</summary>
static class BenchCommand
{
    public static Command Create()
    {
        var problem = Options.Problem();
        var file = Options.Submission();
        var problems = Options.Problems();
        var isolation = Options.Isolation();
        var isShort = new Option<bool>("--short") { Description = "end within 15 seconds (the default)" };
        var isFull = new Option<bool>("--full") { Description = "take a minute: more and longer measurements" };
        var format = new Option<string>("--format") { Description = "text, json or markdown", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "markdown");
        var command = new Command("bench", "Time a submission beside the reference solution and the core.")
        {
            problem, file, problems, isolation, isShort, isFull, format,
        };
        command.SetAction((parsed, cancellation) => OwnThread.Run(() => Bench(
            Options.ReadProblem(parsed, problem, problems),
            parsed.GetValue(file), parsed.GetValue(isolation),
            Length(parsed.GetValue(isShort), parsed.GetValue(isFull)), parsed.GetValue(format)!, cancellation)));
        return command;
    }

    static BenchLength Length(bool isShort, bool isFull) => (isShort, isFull) switch
    {
        (true, true) => throw new UsageException("--short and --full exclude each other."),
        (_, true) => BenchLength.Full,
        _ => BenchLength.Short,
    };

    /// <summary>Time since this process started: the user's clock began before the first line of this program ran.</summary>
    static TimeSpan SinceStart()
    {
        using var own = Process.GetCurrentProcess();
        return DateTime.Now - own.StartTime;
    }

    static int Bench(Problem problem, string? file, string? isolation, BenchLength length, string format, CancellationToken cancellation)
    {
        using var session = new GradingSession(ChosenSandbox.Open(isolation));
        var bench = new Bench(session.Toolchain);
        if (!bench.CanTime(problem, cancellation))
        {
            throw new UsageException($"{problem.Id} names nothing to time: its checks have no `Bench(…)`.");
        }
        var submission = Submission.Read(file ?? OwnSubmission.Find(problem));
        var report = BenchProgressBar.Show(
            progress => bench.Run(problem, submission, length.After(SinceStart()), progress, cancellation));
        switch (format)
        {
            case "json":
                ReportsJson.Write(BenchJson.FromReport(report), ReportsJson.Indented.BenchJson, Console.OpenStandardOutput());
                break;
            case "markdown":
                BenchMarkdown.Write(report, Screen.Open());
                break;
            default:
                BenchText.Write(report, Screen.Open());
                break;
        }
        var isTimed = report.Verdict == Verdict.Accepted
            && report.Rows.All(row => row.Subject != Subject.Submission || row.Timing is not null);
        return isTimed ? ExitCodes.Success : ExitCodes.NotAccepted;
    }
}
