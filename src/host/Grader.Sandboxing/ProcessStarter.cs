using System.Collections.Concurrent;

namespace Grader.Sandboxing;

/// <summary>
/// Starts processes one after another, from one thread that lives as long as the host. Linux ends a box with the <em>thread</em> that
/// started it (parent-death signal), and a pool thread may end at any time. A process started while another's pipe is inheritable would
/// inherit it and keep it open.
/// </summary>
static class ProcessStarter
{
    static readonly BlockingCollection<Action> s_work = StartThread();

    /// <param name="start">Creates the inheritable handles and starts the process.</param>
    public static T Run<T>(Func<T> start)
    {
        var started = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        s_work.Add(() =>
        {
            try
            {
                started.SetResult(start());
            }
            catch (Exception failure)
            {
                started.SetException(failure);
            }
        });
        return started.Task.GetAwaiter().GetResult();
    }

    static BlockingCollection<Action> StartThread()
    {
        var work = new BlockingCollection<Action>();
        void Run()
        {
            foreach (var start in work.GetConsumingEnumerable())
            {
                start();
            }
        }
        new Thread(Run) { IsBackground = true, Name = "process starter" }.Start();
        return work;
    }
}
