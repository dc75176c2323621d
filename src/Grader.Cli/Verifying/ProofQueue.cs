using System.Collections.Concurrent;
using Grader.Engine.Boxes;
using Grader.Engine.Checks;

namespace Grader.Cli.Verifying;

/// <summary>Makes proofs side by side, each thread in a workplace of its own, in the order of the queue.</summary>
static class ProofQueue
{
    /// <summary>
    /// Begins; what is returned ends when all proofs have. Where one cannot be made or the user gives up, none is left waiting.
    /// </summary>
    public static async Task Make(IReadOnlyList<FolderProof> proofs, int jobs, CancellationToken cancellation)
    {
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var waiting = new ConcurrentQueue<FolderProof>(proofs);
        try
        {
            // threads of their own: they wait much, and the pool's few are for the timers and pipes that they wait for
            var threads = Enumerable.Range(0, Math.Min(jobs, proofs.Count)).Select(_ => Task.Factory.StartNew(
                () => MakeAll(waiting, stopped), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
            await Task.WhenAll(threads).ConfigureAwait(false);
        }
        finally
        {
            foreach (var proof in proofs)
            {
                proof.End();
            }
        }
    }

    static void MakeAll(ConcurrentQueue<FolderProof> waiting, CancellationTokenSource stopped)
    {
        try
        {
            using var workplace = new Workplace(Sandbox.Strongest(), Effort.Thorough);
            while (waiting.TryDequeue(out var proof))
            {
                proof.Make(workplace, stopped.Token);
            }
        }
        catch
        {
            stopped.Cancel();
            throw;
        }
    }
}
