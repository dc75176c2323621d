namespace Grader.Engine.Shrinking;

/// <summary>Takes a failing input down, step by step, to one of which no smaller neighbour fails.</summary>
static class Descent
{
    /// <summary>
    /// After a step it goes on at the place among the neighbours where that step was found, as those before it have just passed: an input
    /// of n elements, each of which can be made simpler, takes some n questions instead of n². It is done when it has been all the way
    /// round without a step.
    /// </summary>
    /// <param name="fails">Whether an input fails, in the same way as the first one.</param>
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
            foreach (var (at, smaller) in Smaller.Of(input).Index().Take(to).Skip(from))
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
