using Grader.Contracts;
using Grader.Engine.Boxes;

namespace Grader.Engine.Running;

/// <summary>
/// Worker processes started ahead of time: a spare one gets its runtime ready while something else is done, and is handed out once and for
/// good.
/// </summary>
public sealed class SpareWorkers(Components components, Sandbox sandbox) : Workers(components, sandbox), IDisposable
{
    readonly Lock _lock = new();
    readonly List<(Limits Limits, BoxedProcess Process)> _spares = [];
    readonly List<Task> _ending = [];

    /// <summary>Starts a process for a later <see cref="Take"/> with these limits.</summary>
    public override void Prepare(Limits limits)
    {
        var process = base.Take(limits);
        lock (_lock)
        {
            _spares.Add((limits, process));
        }
    }

    /// <summary>A spare one, where one has these limits, or a new one.</summary>
    public override BoxedProcess Take(Limits limits)
    {
        lock (_lock)
        {
            var spare = _spares.FindIndex(spare => spare.Limits == limits);
            if (spare >= 0)
            {
                var process = _spares[spare].Process;
                _spares.RemoveAt(spare);
                return process;
            }
        }
        return base.Take(limits);
    }

    /// <summary>
    /// Ends it at once; what the kernel has to do then, which takes some milliseconds, is not waited for before this object is disposed.
    /// </summary>
    public override void Retire(BoxedProcess process)
    {
        process.Kill(DeathCause.Finished);
        lock (_lock)
        {
            _ending.RemoveAll(task => task.IsCompletedSuccessfully);
            // a thread of its own: it waits for the kernel, and the pool is for timers and pipes
            _ending.Add(
                Task.Factory.StartNew(process.Dispose, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _spares.ForEach(spare => Retire(spare.Process));
            _spares.Clear();
        }
        Task.WaitAll(_ending);
    }
}
