namespace Grader.Checks.Shrinking;

/// <summary>Shrinks a failing input step by step, until no smaller neighbour of it fails.</summary>
static class Shrinker
{
    /// <summary>
    /// After each step the search continues at the neighbour where it found that step, because the neighbours before it have just passed.
    /// An input of n elements, each of which can be made simpler, thus takes about n questions instead of n². The search ends after a full
    /// round without a step.
    /// </summary>
    /// <param name="fails">Whether an input fails in the same way as the first one.</param>
    /// <param name="mayGoOn">Whether another input may be tried.</param>
    public static TInput Smallest<TInput>(TInput input, Func<TInput, bool> fails, Func<bool> mayGoOn)
    {
        var place = 0;
        while (Step(from: place, to: int.MaxValue) || Step(from: 0, to: place))
        {
        }
        return input;

        bool Step(int from, int to)
        {
            foreach (var (at, smaller) in Shrinks.Enumerate(input).Index().Take(to).Skip(from))
            {
                if (!mayGoOn())
                {
                    return false;
                }
                if (fails(smaller))
                {
                    (input, place) = (smaller, at);
                    return true;
                }
            }
            return false;
        }
    }
}
