using Grader.Engine.Compiling;
using Grader.Engine.Running;
using Grader.Problems;

namespace Grader.Engine.Explaining;

/// <summary>
/// Keeps the known mistakes of the last problem at hand from one submission to the next: their process is warm then, and they are the
/// problem's own, so that they may share it.
/// </summary>
sealed class MistakesShelf(VariantsLoader loader, Workers workers) : IDisposable
{
    KnownMistakes? _kept;

    /// <summary>Those of this problem, for one taker alone; null where it has none that compile.</summary>
    public KnownMistakes? Take(Problem problem, CancellationToken cancellation)
    {
        var mistakes = problem.ReadMistakes();
        if (Interlocked.Exchange(ref _kept, null) is { } kept)
        {
            if (kept.AreOf(problem, mistakes))
            {
                kept.ServeUnder(cancellation);
                return kept;
            }
            kept.Dispose();
        }
        return KnownMistakes.Open(problem, mistakes, loader, workers, cancellation);
    }

    public void PutBack(KnownMistakes mistakes)
    {
        if (Interlocked.CompareExchange(ref _kept, mistakes, null) is not null)
        {
            mistakes.Dispose(); // two were taken at a time
        }
    }

    public void Dispose() => Interlocked.Exchange(ref _kept, null)?.Dispose();
}
