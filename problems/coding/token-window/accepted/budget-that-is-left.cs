// No sum: what is left of the budget is kept, in an int, and documents leave before the next one comes; sources are numbered first.
public static class Solution
{
    public static (int Start, int Count) Longest(int[] tokens, List<string> sources, int budget, int limit)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var kind = new int[tokens.Length];
        for (int i = 0; i < tokens.Length; i++)
        {
            numbers.TryAdd(sources[i], numbers.Count);
            kind[i] = numbers[sources[i]];
        }
        var held = new int[numbers.Count];
        int left = budget, kinds = 0, start = 0, bestStart = 0, bestCount = 0;
        for (int end = 0; end < tokens.Length; end++)
        {
            while (start < end && (tokens[end] > left || (kinds == limit && held[kind[end]] == 0)))
            {
                left += tokens[start];
                if (--held[kind[start]] == 0)
                    kinds--;
                start++;
            }
            if (tokens[end] > left)
            {
                start = end + 1;                            // the window is empty, and this one does not fit alone
                continue;
            }
            left -= tokens[end];
            if (held[kind[end]]++ == 0)
                kinds++;
            if (end + 1 - start > bestCount)
                (bestStart, bestCount) = (start, end + 1 - start);
        }
        return (bestStart, bestCount);
    }
}
