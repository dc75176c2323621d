// rejected by: the statement's example
// feedback: The run is compared with the best one before the documents that are too many have left.
// hint: 3
public class Solution
{
    public (int Start, int Count) Longest(int[] tokens, string[] sources, int budget, int limit)
    {
        var best = (Start: 0, Count: 0);
        var sum = 0L;
        var inside = new Dictionary<string, int>();
        var start = 0;
        for (var end = 0; end < tokens.Length; end++)
        {
            sum += tokens[end];
            inside[sources[end]] = inside.GetValueOrDefault(sources[end]) + 1;
            if (end - start + 1 > best.Count)
                best = (start, end - start + 1);
            while (sum > budget || inside.Count > limit)
            {
                sum -= tokens[start];
                if (--inside[sources[start]] == 0)
                    inside.Remove(sources[start]);
                start++;
            }
        }
        return best;
    }
}
