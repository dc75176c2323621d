using System.Diagnostics;

namespace Grader.Engine.Shrinking;

/// <summary>Takes a failing input down, step by step, to one of which no smaller neighbour fails.</summary>
static class Descent
{
    /// <summary>Which steps are tried follows from the input alone; this many end the search, on any machine alike.</summary>
    const int MaxAttempts = 3000;

    /// <summary>For submissions so slow that the user would wait.</summary>
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    /// <param name="fails">Whether an input fails, in the same way as the first one.</param>
    public static TInput Smallest<TInput>(TInput input, Func<TInput, bool> fails)
    {
        var clock = Stopwatch.StartNew();
        var attempts = 0;
        bool MayGoOn() => attempts++ < MaxAttempts && clock.Elapsed < s_patience;
        while (true)
        {
            var (found, smaller) = Smaller.Of(input).TakeWhile(_ => MayGoOn()).Where(fails).Select(failing => (true, failing)).FirstOrDefault();
            if (!found)
            {
                return input;
            }
            input = smaller;
        }
    }
}
