using System.Collections.Concurrent;
using Grader.Engine.Boxes;
using Grader.Engine.Compiling;
using Grader.Engine.Examining;
using Grader.Engine.Judging;
using Grader.Problems;

namespace Grader.Engine.Batches;

/// <summary>
/// Grades many submissions to one problem, as many at a time as there are judges, each submission in a process of its own. All are put to
/// the same generated inputs. A fault of the grader with one of them is that one's report, and the others are graded all the same.
/// </summary>
public sealed class Batch(IReadOnlyList<Judge> judges)
{
    /// <summary>The reports, in the order in which they are ready.</summary>
    /// <exception cref="InvalidProblemException">The problem's own files are broken.</exception>
    /// <exception cref="BrokenSandboxException">The sandbox that the user insists on does not work.</exception>
    /// <exception cref="OperationCanceledException">The user gave up; nothing is left running.</exception>
    public IEnumerable<GradedEntry> Grade(Problem problem, IEnumerable<BatchItem> items, Seed seed, CancellationToken cancellation)
    {
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var graded = new BlockingCollection<GradedEntry>();
        var waiting = new ConcurrentQueue<BatchItem>(items);
        // threads of their own: they wait much, and the pool's few are for the timers and pipes that they wait for
        var grading = judges
            .Select(judge => Task.Factory.StartNew(
                () => GradeAll(judge, problem, waiting, seed, graded, stopped),
                CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))
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
        Judge judge, Problem problem, ConcurrentQueue<BatchItem> waiting, Seed seed, BlockingCollection<GradedEntry> graded,
        CancellationTokenSource stopped)
    {
        try
        {
            while (waiting.TryDequeue(out var item))
            {
                graded.Add(Grade(judge, problem, BatchEntry.Read(item), seed, stopped.Token), stopped.Token);
            }
        }
        catch
        {
            stopped.Cancel();
            throw;
        }
    }

    static GradedEntry Grade(Judge judge, Problem problem, BatchEntry entry, Seed seed, CancellationToken cancellation)
    {
        try
        {
            judge.Workers.Prepare(problem.Manifest.Limits); // for the next one, while this one is graded
            return new GradedEntry(entry, judge.Grade(problem, entry.Submission, seed, cancellation));
        }
        catch (Exception fault) when (
            !cancellation.IsCancellationRequested
            && fault is not (InvalidProblemException or BrokenSandboxException or LibTorchMissingException))
        {
            return new GradedEntry(entry, judge.ReportFault(problem, entry.Submission, seed, fault));
        }
    }
}

public sealed record GradedEntry(BatchEntry Entry, Report Report);
