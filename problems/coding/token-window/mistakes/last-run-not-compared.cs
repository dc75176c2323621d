// rejected by: the statement's example
// feedback: A run is compared only when it is cut off, so that the one at the end of the stream is missed.
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
            if ((sum > budget || inside.Count > limit) && end - start > best.Count)
                best = (start, end - start);
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
