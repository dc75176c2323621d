// The window keeps the length of the best run: where it does not fit it moves on as a whole, and it grows where the best is beaten.
public static class Solution
{
    public static (long Start, long Count) Longest(List<long> tokens, IReadOnlyList<string> sources, long budget, long limit)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        long sum = 0;
        int length = 0, from = 0;
        for (int end = 0; end < tokens.Count; end++)
        {
            sum += tokens[end];
            counts.TryAdd(sources[end], 0);
            counts[sources[end]]++;
            if (sum <= budget && counts.Count <= limit)
            {
                length++;
                from = end - length + 1;
                continue;
            }
            int gone = end - length;
            sum -= tokens[gone];
            if (counts[sources[gone]] == 1)
                counts.Remove(sources[gone]);
            else
                counts[sources[gone]]--;
        }
        return (from, length);
    }
}
