using System.Diagnostics;
using Grader.Cli.Reports;
using Grader.Grading.Examining;
using Grader.Grading.Judging;
using Grader.Problems;
using Grader.Protocol;
using Grader.Sandboxing.Threads;
using Spectre.Console;

namespace Grader.Cli.Watching;

/// <summary>Grades a submission whenever it is saved.</summary>
/// <param name="given">
/// The seed of all gradings; null for one that stays the same while it shows a failure, and is drawn again after each success.
/// </param>
sealed class Watch(Judge judge, Func<WatchedFiles> read, FileChanges saves, AlternateScreen screen, AttemptRecord record, Seed? given)
{
    /// <summary>A grading that takes longer is announced.</summary>
    static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(200);

    /// <summary>Goes on until it is cancelled.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; it ends in no other way.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var (last, seed) = ((WatchedFiles?)null, given ?? Seed.Fresh());
        while (true)
        {
            var files = await ReadAsync(last, cancellation).ConfigureAwait(false);
            if (files.IsSameAs(last))
            {
                await saves.NextAsync(cancellation).ConfigureAwait(false);
                continue;
            }
            last = files;
            if (files.Complaint is { } complaint)
            {
                Show(complaint);
                continue;
            }
            try
            {
                var verdict = await GradeAsync(files, seed, cancellation).ConfigureAwait(false);
                last = verdict is null ? null : last; // if the same is saved again, it is graded
                seed = given ?? (verdict == Verdict.Accepted ? Seed.Fresh() : seed);
            }
            catch (InvalidProblemException broken)
            {
                Show(broken.Message); // until the problem is fixed, which is a save too
            }
            judge.Prepare(files.Problem!); // in place of the worker that was taken
        }
    }

    void Show(string complaint) =>
        screen.Draw([console => new ReportLines(console).AddBlock(0, complaint, int.MaxValue)], Foot("waiting"));

    /// <summary>What is on the disk, once it is complete. If there is nothing from the start, that is reported at once.</summary>
    Task<WatchedFiles> ReadAsync(WatchedFiles? last, CancellationToken cancellation)
    {
        return Settling.ReadAsync(read, IsDoubtful, () => saves.NextAsync(cancellation), TimeProvider.System, cancellation);

        bool IsDoubtful(WatchedFiles files) => files.IsMissing && !files.IsSameAs(last) && !(last is null && files.Complaint is not null);
    }

    /// <summary>The verdict, after it has been shown and recorded; null if something else was saved meanwhile.</summary>
    async Task<Verdict?> GradeAsync(WatchedFiles files, Seed seed, CancellationToken cancellation)
    {
        var (clock, began) = (Stopwatch.StartNew(), DateTimeOffset.UtcNow);
        if (await ReportAsync(files, seed, cancellation).ConfigureAwait(false) is not { } report)
        {
            return null;
        }
        var time = record.Time(report.Problem, began);
        screen.Draw([.. Enum.GetValues<ReportLength>().Select(Drawing)], Foot($"graded in {clock.ElapsedMilliseconds} ms"));
        record.Keep(report, files.Submission!, began);
        return report.Verdict;

        Action<IAnsiConsole> Drawing(ReportLength length) => console => TextReport.Write(report, time, console, length);
    }

    async Task<Report?> ReportAsync(WatchedFiles files, Seed seed, CancellationToken cancellation)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var request = new GradingRequest(files.Problem!, files.Submission!, seed);
        var grading = OwnThread.Run(() => judge.Grade(request, stopping.Token));
        if (await Task.WhenAny(grading, Task.Delay(s_patience, cancellation)).ConfigureAwait(false) != grading)
        {
            screen.Redraw(Foot("grading …"));
        }
        while (await Task.WhenAny(grading, saves.NextAsync(cancellation)).ConfigureAwait(false) != grading)
        {
            if (cancellation.IsCancellationRequested || HasChanged(files))
            {
                await stopping.CancelAsync().ConfigureAwait(false);
                await Task.WhenAny(grading).ConfigureAwait(false);
                cancellation.ThrowIfCancellationRequested();
                return null;
            }
        }
        return await grading.ConfigureAwait(false);
    }

    /// <summary>Whether something else was saved. Files that are missing for a moment have not changed yet.</summary>
    bool HasChanged(WatchedFiles files) => read() is { IsMissing: false } now && !now.IsSameAs(files);

    string Foot(string state) =>
        $"{state}{(saves.IsSlow ? " · looks once a second" : "")} · {(Keys.Exist ? WatchKeys.Names : "Ctrl-C quits")}";
}
