using System.Runtime.InteropServices;

namespace Grader.Numerics;

/// <summary>
/// Items of work numbered from 0 that several threads take one after another, each with its own scratch memory. The thread that runs the
/// work is one of them; the others come from the pool. If the pool has none to spare, the runner does everything.
/// </summary>
abstract unsafe class SharedWork(int count, nuint scratchBytes) : IThreadPoolWorkItem
{
    int next;
    int done;

    /// <summary>Works on up to <paramref name="threads"/> threads and returns when all items are done.</summary>
    /// <exception cref="OutOfMemoryException">There is no scratch memory; nothing has been done.</exception>
    public void Run(int threads)
    {
        var scratch = Allocate();
        try
        {
            for (var helper = 1; helper < threads && helper < count; helper++)
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
            TakeAll(scratch);
        }
        finally
        {
            NativeMemory.AlignedFree(scratch);
        }
        // Only items that helpers are working on are left. A helper that comes later finds nothing to take.
        var wait = new SpinWait();
        while (Volatile.Read(ref done) < count)
            wait.SpinOnce(sleep1Threshold: -1);
    }

    /// <summary>Does one item. Must not throw.</summary>
    /// <param name="scratch">Aligned to 64 bytes; holds what the last item of this thread left in it.</param>
    protected abstract void Do(int item, void* scratch);

    void IThreadPoolWorkItem.Execute()
    {
        if (Volatile.Read(ref next) >= count)
            return;
        void* scratch;
        try
        {
            scratch = Allocate();
        }
        catch (OutOfMemoryException)
        {
            return; // the runner does it
        }
        TakeAll(scratch);
        NativeMemory.AlignedFree(scratch);
    }

    void TakeAll(void* scratch)
    {
        for (int item; (item = Interlocked.Increment(ref next) - 1) < count; Interlocked.Increment(ref done))
            Do(item, scratch);
    }

    void* Allocate() => NativeMemory.AlignedAlloc(scratchBytes, 64);
}
