namespace Grader.Engine.Shrinking;

/// <summary>Takes a failing input down, step by step, to one of which no smaller neighbour fails.</summary>
static class Descent
{
    /// <param name="fails">Whether an input fails, in the same way as the first one.</param>
    /// <param name="mayGoOn">Whether another input may be tried.</param>
    public static TInput Smallest<TInput>(TInput input, Func<TInput, bool> fails, Func<bool> mayGoOn)
    {
        while (true)
        {
            var (found, smaller) = Smaller.Of(input).TakeWhile(_ => mayGoOn()).Where(fails).Select(failing => (true, failing)).FirstOrDefault();
            if (!found)
            {
                return input;
            }
            input = smaller;
        }
    }
}
