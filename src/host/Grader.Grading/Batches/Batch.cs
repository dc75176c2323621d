using System.Collections.Concurrent;
using Grader.Grading.Compiling;
using Grader.Grading.Examining;
using Grader.Grading.Judging;
using Grader.Problems;
using Grader.Sandboxing;
using Grader.Sandboxing.Threads;

namespace Grader.Grading.Batches;

/// <summary>
/// Grades many submissions to one problem, as many at a time as there are judges, each in a process of its own. All get the same generated
/// inputs. If the grader fails on one of them, its report says so and the others are still graded.
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
        var grading = WorkQueue.Run(items, judges.Select(GradesWith), stopped.Token);
        var ended = grading.ContinueWith(_ => graded.CompleteAdding(), TaskScheduler.Default);
        try
        {
            foreach (var entry in graded.GetConsumingEnumerable(CancellationToken.None))
            {
                yield return entry;
            }
            grading.GetAwaiter().GetResult(); // rethrows the fault of a thread
        }
        finally
        {
            stopped.Cancel(); // also if the caller stops enumerating
            ended.Wait(CancellationToken.None);
        }

        Action<IEnumerable<BatchItem>, CancellationToken> GradesWith(Judge judge) => (taken, stop) =>
        {
            foreach (var item in taken)
            {
                var entry = BatchEntry.Read(item);
                var request = new GradingRequest(problem, entry.Submission, seed);
                graded.Add(new GradedEntry(entry, Grade(judge, request, stop)), stop);
            }
        };
    }

    static Report Grade(Judge judge, GradingRequest request, CancellationToken cancellation)
    {
        try
        {
            judge.Prepare(request.Problem); // for the next one, while this one is graded
            return judge.Grade(request, cancellation);
        }
        catch (Exception fault) when (
            !cancellation.IsCancellationRequested
            && fault is not (InvalidProblemException or BrokenSandboxException or LibTorchMissingException))
        {
            return judge.ReportFault(request, fault);
        }
    }
}

public sealed record GradedEntry(BatchEntry Entry, Report Report);
