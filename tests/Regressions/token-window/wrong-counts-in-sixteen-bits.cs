// expect: RE WA
// why: how often a source is in the window is counted in 16 bits, so that with 65,536 documents of one source in it that source counts as gone (and its leaving fails): "There may be 500,000 documents" and "the run has **at most** this many different sources"
using System.Collections.Generic;

public class Solution
{
    public (int Start, int Count) Longest(int[] tokens, string[] sources, int budget, int limit)
    {
        var best = (Start: 0, Count: 0);
        var sum = 0L;
        var inside = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var start = 0;
        for (var end = 0; end < tokens.Length; end++)
        {
            sum += tokens[end];
            inside.TryGetValue(sources[end], out var many);
            inside[sources[end]] = (ushort)(many + 1);
            while (sum > budget || inside.Count > limit)
            {
                sum -= tokens[start];
                if (--inside[sources[start]] == 0)
                    inside.Remove(sources[start]);
                start++;
            }
            if (end - start + 1 > best.Count)
                best = (start, end - start + 1);
        }
        return best;
    }
}
