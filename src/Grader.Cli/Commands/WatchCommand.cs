using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Grader.Cli.Reports;
using Grader.Cli.Watching;
using Grader.Contracts;
using Grader.Engine;
using Grader.Engine.Examining;
using Grader.Engine.Judging;
using Grader.Problems;
using Spectre.Console;

namespace Grader.Cli.Commands;

/// <summary><c>grader watch attention [file]</c>: grades a submission whenever it is saved, until the user has enough.</summary>
static class WatchCommand
{
    /// <summary>A grading that takes longer is announced.</summary>
    static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(200);

    public static Command Create()
    {
        var asked = Options.Problem();
        var file = Options.Submission();
        var problems = Options.Problems();
        var seed = Options.Seed();
        var isolation = Options.Isolation();
        var command = new Command("watch", "Grade a submission whenever it is saved.") { asked, file, problems, seed, isolation };
        command.SetAction(async (parsed, cancellation) =>
        {
            var catalogue = Workplace.OpenCatalogue(parsed.GetValue(problems));
            var name = parsed.GetRequiredValue(asked);
            var (workplace, problem) = Workplace.OpenWhile(parsed.GetValue(isolation), () => catalogue.Read(name));
            using var opened = workplace;
            if (problem.Kata is not null)
            {
                throw new UsageException($"{problem.Id} is a debugging kata: each grading of one is a try that counts, so it takes `grader run`.");
            }
            var path = parsed.GetValue(file) ?? Workplace.FindOwnSubmission(problem) ?? $"{problem.Id}.cs";
            if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
            {
                throw new UsageException($"{path}: there is no such folder.");
            }
            var given = parsed.GetValue(seed) is { } text ? Options.ReadSeed(text) : (Seed?)null;
            using var quitting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            using var saves = new Saves(path, problem.Folder);
            using var screen = new StillScreen();
            using var record = new AttemptRecord();
            screen.WhenKey('q', quitting.Cancel);
            try
            {
                await WatchAsync(workplace.Judge, () => Attempt.Read(() => catalogue.Read(name), path), saves, screen, record, given, quitting.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // the only way out
            }
            return ExitCodes.Accepted;
        });
        return command;
    }

    /// <param name="given">The seed of all gradings; null for one that stays the same while it shows a failure, and is drawn anew after each success.</param>
    static async Task WatchAsync(Judge judge, Func<Attempt> read, Saves saves, StillScreen screen, AttemptRecord record, Seed? given, CancellationToken cancellation)
    {
        var (last, seed) = ((Attempt?)null, given ?? Seed.Fresh());
        while (true)
        {
            var (clock, began) = (Stopwatch.StartNew(), DateTimeOffset.UtcNow);
            var attempt = read();
            if (attempt.IsSameAs(last))
            {
                await saves.NextAsync(cancellation).ConfigureAwait(false);
                continue;
            }
            last = attempt;
            if (attempt.Complaint is { } complaint)
            {
                screen.Draw(console => console.WriteLine(complaint), Foot("waiting"));
            }
            else
            {
                if (await GradeAsync(judge, attempt, seed, read, saves, screen, cancellation).ConfigureAwait(false) is { } report)
                {
                    var time = record.Time(report.Problem, began);
                    screen.Draw(console => TextReport.Write(report, time, console), Foot(string.Create(CultureInfo.InvariantCulture, $"graded in {clock.ElapsedMilliseconds} ms")));
                    record.Keep(report, attempt.Submission!, began);
                    seed = given ?? (report.Verdict == Verdict.Accepted ? Seed.Fresh() : seed);
                }
                judge.Workers.Prepare(attempt.Problem!.Manifest.Limits); // in place of the one that was taken
            }
        }
    }

    /// <summary>The report; null where something else was saved meanwhile, and this has become uninteresting.</summary>
    static async Task<Report?> GradeAsync(
        Judge judge, Attempt attempt, Seed seed, Func<Attempt> read, Saves saves, StillScreen screen, CancellationToken cancellation)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        // a thread of its own: it waits much
        var grading = Task.Factory.StartNew(
            () => judge.Grade(attempt.Problem!, attempt.Submission!, seed, stopping.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (await Task.WhenAny(grading, Task.Delay(s_patience, cancellation)).ConfigureAwait(false) != grading)
        {
            screen.Redraw(Foot("grading …"));
        }
        while (await Task.WhenAny(grading, saves.NextAsync(cancellation)).ConfigureAwait(false) != grading)
        {
            if (cancellation.IsCancellationRequested || !read().IsSameAs(attempt))
            {
                await stopping.CancelAsync().ConfigureAwait(false);
                await Task.WhenAny(grading).ConfigureAwait(false);
                cancellation.ThrowIfCancellationRequested();
                return null;
            }
        }
        return await grading.ConfigureAwait(false);
    }

    static string Foot(string state) => $"{state} · {(Console.IsInputRedirected ? "Ctrl-C" : "q")} quits";

    /// <summary>What was on the disk at one moment.</summary>
    /// <param name="Complaint">Why it cannot be graded; null where it can.</param>
    sealed record Attempt(Problem? Problem, Submission? Submission, string? Complaint)
    {
        public static Attempt Read(Func<Problem> problem, string path)
        {
            try
            {
                return new Attempt(problem(), Submission.Read(path), null);
            }
            catch (Exception unreadable) when (unreadable is UnreadableSubmissionException or InvalidProblemException or UnknownProblemException or IOException or UnauthorizedAccessException)
            {
                return new Attempt(null, null, unreadable.Message);
            }
        }

        public bool IsSameAs(Attempt? other) =>
            other is not null && Complaint == other.Complaint && Submission?.Refusal == other.Submission?.Refusal &&
            (Submission?.Sources ?? []).SequenceEqual(other.Submission?.Sources ?? []) &&
            (Problem is null) == (other.Problem is null) &&
            (Problem is null || (Problem.Checks, Problem.Contract, Problem.Solution, Problem.Manifest.Limits) ==
                (other.Problem!.Checks, other.Problem.Contract, other.Problem.Solution, other.Problem.Manifest.Limits));
    }
}
