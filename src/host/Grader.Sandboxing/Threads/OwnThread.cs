namespace Grader.Sandboxing.Threads;

/// <summary>
/// Runs work that waits (for processes, pipes or the kernel) on a thread of its own: on two cores two waiting threads of the pool would
/// hold up every timer and every drained pipe.
/// </summary>
public static class OwnThread
{
#pragma warning disable RS0030 // the one place
    public static Task Run(Action work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    public static Task<T> Run<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
#pragma warning restore RS0030
}
