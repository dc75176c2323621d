using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Grader.Cli.Reports;
using Grader.Grading.Batches;
using Grader.Grading.Examining;
using Grader.Problems;
using Grader.Protocol;
using Grader.Sandboxing;
using Grader.Sandboxing.Threads;
using Spectre.Console;

namespace Grader.Cli.Commands;

/// <summary>
/// <c>grader batch --problem attention DIR --output DIR</c>: grades a folder of submissions, each in a process of its own.
/// </summary>
static class BatchCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "one submission to a file or to a folder" };
        var problem = new Option<string>("--problem")
        {
            Description = "id, unique beginning of an id, or path of a problem folder",
            Required = true,
            HelpName = "PROBLEM",
        };
        var output = new Option<string>("--output")
        {
            Description = "where reports.jsonl and summary.json go",
            Required = true,
            HelpName = "DIR",
        };
        var jobs = Options.Jobs("how many are graded at a time");
        var continues = new Option<bool>("--continue")
        {
            Description = "keep the reports that are in the output folder, and grade only what has none there or has changed",
        };
        var problems = Options.Problems();
        var seed = Options.Seed();
        var isolation = Options.Isolation();
        var command = new Command("batch", "Grade a folder of submissions to one problem.")
        {
            folder, problem, output, jobs, continues, problems, seed, isolation,
        };
        command.SetAction((parsed, cancellation) => OwnThread.Run(() =>
        {
            var sandbox = ChosenSandbox.OpenForOthers(parsed.GetValue(isolation));
            var asked = Catalogues.Open(parsed.GetValue(problems)).Read(parsed.GetRequiredValue(problem));
            return Grade(
                asked, parsed.GetRequiredValue(folder), parsed.GetRequiredValue(output),
                Options.ReadJobs(parsed.GetValue(jobs)), parsed.GetValue(continues),
                parsed.GetValue(seed) is { } given ? Options.ReadSeed(given) : null, sandbox, cancellation);
        }));
        return command;
    }

    static int Grade(
        Problem problem, string folder, string output, int jobs, bool continues, Seed? given, Sandbox sandbox,
        CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"{folder}: there is no such folder.");
        }
        var items = BatchItem.In(folder, except: output);
        if (items.IsEmpty)
        {
            throw new UsageException($"{folder}: there is no .cs or .csx file and no folder in it.");
        }
        using var results = new BatchFolder(output, problem, continues);
        var seed = results.SeedFor(given);
        var (open, kept) = results.Divide(items);
        if (open.IsEmpty)
        {
            Console.Error.WriteLine($"Each of the {items.Length} submissions has its report in {output} already; nothing is graded.");
            return ExitCodes.Success;
        }
        var clock = Stopwatch.StartNew();
        var graded = new List<CountedReport>();
        var sessions = Enumerable.Range(0, Math.Clamp(open.Length, 1, jobs)).Select(_ => new GradingSession(sandbox)).ToList();
        try
        {
            var batch = new Batch([.. sessions.Select(session => session.Judge)]);
            WithProgress(open.Length, advance =>
            {
                foreach (var entry in batch.Grade(problem, open, seed, cancellation))
                {
                    results.Add(entry);
                    graded.Add(CountedReport.FromReport(entry.Entry.Id, entry.Report));
                    advance(entry.Entry.Id);
                }
            });
        }
        finally
        {
            sessions.ForEach(session => session.Dispose());
        }
        var summary = BatchSummary.Summarise([.. kept, .. graded]);
        results.Write(summary, problem, seed, clock.Elapsed, kept.Length);
        BatchText.Write(summary, kept.Length, clock.Elapsed, output, Screen.Open());
        return graded.Any(report => report.Verdict == Verdict.InternalError) ? ExitCodes.Failed : ExitCodes.Success;
    }

    /// <summary>Shows a bar on stderr, if that is a terminal.</summary>
    static void WithProgress(int total, Action<Action<string>> work)
    {
        if (Console.IsErrorRedirected)
        {
            work(static _ => { });
            return;
        }
        ProgressColumn[] columns =
            [new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new TaskDescriptionColumn()];
        Screen.OpenOnError().Progress().AutoClear(true).Columns(columns).Start(context =>
        {
            var task = context.AddTask("grading", maxValue: Math.Max(1, total));
            work(id =>
            {
                task.Increment(1);
                task.Description = SafeText.Safe(string.Create(CultureInfo.InvariantCulture, $"{task.Value:0} of {total} · {id}"));
            });
        });
    }
}
