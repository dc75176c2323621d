using System.Collections.Concurrent;
using Grader.Engine.Examining;
using Grader.Engine.Judging;
using Grader.Problems;

namespace Grader.Engine.Batches;

/// <summary>
/// Grades many submissions to one problem, as many at a time as there are judges, each submission in a process of its own. All are put to the same
/// generated inputs.
/// </summary>
public sealed class Batch(IReadOnlyList<Judge> judges)
{
    /// <summary>The reports, in the order in which they are ready.</summary>
    /// <param name="paths">Files or folders, one submission each.</param>
    /// <exception cref="InvalidProblemException">The problem's own files are broken.</exception>
    /// <exception cref="OperationCanceledException">The user gave up; nothing is left running.</exception>
    public IEnumerable<GradedEntry> Grade(Problem problem, IEnumerable<string> paths, Seed seed, CancellationToken cancellation)
    {
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var graded = new BlockingCollection<GradedEntry>();
        var waiting = new ConcurrentQueue<string>(paths);
        // threads of their own: they wait much, and the pool's few are for the timers and pipes that they wait for
        var grading = judges
            .Select(judge => Task.Factory.StartNew(() => GradeAll(judge, problem, waiting, seed, graded, stopped), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))
            .ToArray();
        var ended = Task.WhenAll(grading).ContinueWith(_ => graded.CompleteAdding(), TaskScheduler.Default);
        try
        {
            foreach (var entry in graded.GetConsumingEnumerable(CancellationToken.None))
            {
                yield return entry;
            }
            Task.WhenAll(grading).GetAwaiter().GetResult(); // the fault of a thread is the batch's
        }
        finally
        {
            stopped.Cancel(); // also where nobody asks for the rest
            ended.Wait(CancellationToken.None);
        }
    }

    static void GradeAll(
        Judge judge, Problem problem, ConcurrentQueue<string> waiting, Seed seed, BlockingCollection<GradedEntry> graded, CancellationTokenSource stopped)
    {
        try
        {
            while (waiting.TryDequeue(out var path))
            {
                judge.Workers.Prepare(problem.Manifest.Limits); // for the next one, while this one is graded
                var entry = BatchEntry.Read(path);
                graded.Add(new GradedEntry(entry, judge.Grade(problem, entry.Submission, seed, stopped.Token)), stopped.Token);
            }
        }
        catch
        {
            stopped.Cancel();
            throw;
        }
    }
}

public sealed record GradedEntry(BatchEntry Entry, Report Report);
