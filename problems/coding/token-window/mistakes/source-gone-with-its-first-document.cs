// rejected by: no more sources than the limit
// feedback: When a document leaves, its source is removed from the count, although other documents of that source are still in the window.
// hint: 2
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
            while (sum > budget || inside.Count > limit)
            {
                sum -= tokens[start];
                inside.Remove(sources[start]);
                start++;
            }
            if (end - start + 1 > best.Count)
                best = (start, end - start + 1);
        }
        return best;
    }
}
