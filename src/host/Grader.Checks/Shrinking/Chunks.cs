namespace Grader.Checks.Shrinking;

/// <summary>What to leave out of a sequence: long runs first, then shorter ones, down to single places.</summary>
static class Chunks
{
    /// <param name="keep">How many must stay.</param>
    public static IEnumerable<(int Start, int Count)> Enumerate(int length, int keep)
    {
        for (var count = length - keep; count > 0; count /= 2)
        {
            for (var start = 0; start + count <= length; start += count)
            {
                yield return (start, count);
            }
            if (length % count != 0)
            {
                yield return (length - count, count);
            }
        }
    }
}
