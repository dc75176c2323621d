using Grader.Grading.Compiling;
using Grader.Problems;

namespace Grader.Grading.Explaining;

/// <summary>
/// Keeps the known mistakes of the last problem open from one submission to the next, so that their process is warm. Submissions may share
/// it because the mistakes are the problem's own code.
/// </summary>
sealed class MistakeSessionCache(Toolchain toolchain) : IDisposable
{
    MistakeSession? _kept;

    /// <summary>The mistakes of this problem, for one borrower alone, until it disposes of them.</summary>
    public BorrowedMistakes Borrow(Problem problem, CancellationToken cancellation) => new(this, problem, cancellation);

    public void Dispose() => Interlocked.Exchange(ref _kept, null)?.Dispose();

    MistakeSession? Take(Problem problem, CancellationToken cancellation)
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
        return MistakeSession.Open(problem, mistakes, toolchain, cancellation);
    }

    void PutBack(MistakeSession mistakes)
    {
        if (Interlocked.CompareExchange(ref _kept, mistakes, null) is not null)
        {
            mistakes.Dispose(); // two were borrowed at the same time
        }
    }

    /// <summary>Known mistakes, opened when first asked for.</summary>
    internal sealed class BorrowedMistakes(MistakeSessionCache cache, Problem problem, CancellationToken cancellation) : IDisposable
    {
        MistakeSession? _session;

        /// <summary>Null if the problem has none that compile.</summary>
        public MistakeSession? Open() => _session ??= cache.Take(problem, cancellation);

        public void Dispose()
        {
            if (_session is not null)
            {
                cache.PutBack(_session);
            }
        }
    }
}
