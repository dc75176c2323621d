using System.CommandLine;
using Grader.Cli.Reports;
using Grader.Grading;
using Grader.Grading.Examining;
using Grader.Grading.Inspecting;
using Grader.Grading.Judging;
using Grader.Problems;
using Grader.Reports.Html;
using Grader.Sandboxing.Threads;

namespace Grader.Cli.Commands;

/// <summary><c>grader report attention [file]</c>: grades a submission and writes all there is to say on one page.</summary>
static class ReportCommand
{
    public static Command Create()
    {
        var problem = Options.Problem();
        var file = Options.Submission();
        var problems = Options.Problems();
        var seed = Options.Seed();
        var isolation = Options.Isolation();
        var output = new Option<string?>("--output") { Description = "the page; by default <id>-report.html", HelpName = "FILE" };
        var open = new Option<bool>("--open") { Description = "open the page in the browser" };
        var command = new Command(
            "report",
            "Grade a submission as `run` does, and write one page: verdict, checks, the smallest input, your earlier tries, and the " +
            "curves of a kata.")
        {
            problem, file, problems, seed, isolation, output, open,
        };
        command.SetAction((parsed, cancellation) => OwnThread.Run(() => Write(
            parsed.GetRequiredValue(problem), parsed.GetValue(file), parsed.GetValue(problems),
            Options.ReadSeed(parsed.GetValue(seed)), parsed.GetValue(isolation), parsed.GetValue(output), parsed.GetValue(open),
            cancellation)));
        return command;
    }

    static int Write(
        string name, string? file, string[]? roots, Seed seed, string? isolation, string? output, bool opens,
        CancellationToken cancellation)
    {
        var page = Place(output, Catalogues.Open(roots).Read(name));
        var began = DateTimeOffset.UtcNow;
        return RunCommand.Grade(
            name, file, roots, seed.ToString(), isolation, RequestedReports.OnScreen, cancellation, (report, problem, record) =>
            {
                var context = new ReportContext(null, record.Earlier(problem.Id, began))
                {
                    Recording = problem.Kata is not null && report.WasRun ? Train(problem, report, seed, isolation, cancellation) : null,
                };
                using var written = new MemoryStream();
                HtmlReport.Write(report, context.OfPage(report), written);
                UserFile.WriteWhole(page, written.ToArray());
                Browser.Announce(page, opens);
            });
    }

    static Recording? Train(Problem problem, Report report, Seed seed, string? isolation, CancellationToken cancellation)
    {
        using var progress = ProgressLine.Open();
        using var session = new GradingSession(ChosenSandbox.Open(isolation));
        var request = new GradingRequest(problem, Submission.Read(report.Submission), seed);
        return new Inspector(session.Toolchain).Inspect(request, cancellation).Recording;
    }

    /// <summary>Where the page goes. If the user named no file, only a page of ours is written over.</summary>
    /// <exception cref="UsageException">It cannot go there.</exception>
    static string Place(string? output, Problem problem)
    {
        if (output is not null)
        {
            return RequestedReports.Place(output);
        }
        var page = $"{problem.Id}-report.html";
        return HtmlPage.IsOursOrMissing(page)
            ? page
            : throw new UsageException($"{page} is no page of grader's and stays as it is; name another file with --output.");
    }
}
