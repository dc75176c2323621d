using System.Collections.Concurrent;

namespace Grader.Sandboxing.Threads;

/// <summary>Work that several threads take from one queue, each with its own worker. The first fault stops the others.</summary>
public static class WorkQueue
{
    /// <summary>
    /// Starts the threads. The task ends when nothing is left or all threads have stopped, with the fault if there was one.
    /// </summary>
    /// <param name="workers">
    /// One for each thread. Each reads the items that it takes, until none is left; the token is cancelled when it must stop.
    /// </param>
    public static async Task Run<T>(
        IEnumerable<T> items, IEnumerable<Action<IEnumerable<T>, CancellationToken>> workers, CancellationToken cancellation)
    {
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var waiting = new ConcurrentQueue<T>(items);
        await Task.WhenAll(workers.Select(worker => OwnThread.Run(() => Work(worker, waiting, stopped)))).ConfigureAwait(false);
    }

    static void Work<T>(
        Action<IEnumerable<T>, CancellationToken> worker, ConcurrentQueue<T> waiting, CancellationTokenSource stopped)
    {
        try
        {
            worker(Taken(waiting), stopped.Token);
        }
        catch
        {
            stopped.Cancel();
            throw;
        }
    }

    static IEnumerable<T> Taken<T>(ConcurrentQueue<T> waiting)
    {
        while (waiting.TryDequeue(out var item))
        {
            yield return item;
        }
    }
}
