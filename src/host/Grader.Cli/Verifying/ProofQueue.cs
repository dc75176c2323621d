using Grader.Checks;
using Grader.Sandboxing;
using Grader.Sandboxing.Threads;

namespace Grader.Cli.Verifying;

/// <summary>Makes proofs in parallel, in the order of the queue; each thread has its own session.</summary>
static class ProofQueue
{
    /// <summary>
    /// Starts the proofs; the task ends when all have ended. If one cannot be made or the user gives up, nobody waits for the others for
    /// ever.
    /// </summary>
    public static async Task Make(IReadOnlyList<FolderVerification> proofs, int jobs, CancellationToken cancellation)
    {
        try
        {
            Action<IEnumerable<FolderVerification>, CancellationToken> worker = MakeAll;
            var workers = Enumerable.Repeat(worker, Math.Min(jobs, proofs.Count));
            await WorkQueue.Run(proofs, workers, cancellation).ConfigureAwait(false);
        }
        finally
        {
            foreach (var proof in proofs)
            {
                proof.End();
            }
        }
    }

    static void MakeAll(IEnumerable<FolderVerification> taken, CancellationToken cancellation)
    {
        using var session = new GradingSession(Sandbox.Strongest(), Effort.Thorough);
        foreach (var proof in taken)
        {
            proof.Make(session, cancellation);
        }
    }
}
