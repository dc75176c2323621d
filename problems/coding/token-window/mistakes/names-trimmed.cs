// rejected by: names are taken as they are
// feedback: White space is trimmed from the names of the sources; two names are equal only if every character is.
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
            inside[sources[end].Trim()] = inside.GetValueOrDefault(sources[end].Trim()) + 1;
            while (sum > budget || inside.Count > limit)
            {
                sum -= tokens[start];
                if (--inside[sources[start].Trim()] == 0)
                    inside.Remove(sources[start].Trim());
                start++;
            }
            if (end - start + 1 > best.Count)
                best = (start, end - start + 1);
        }
        return best;
    }
}
