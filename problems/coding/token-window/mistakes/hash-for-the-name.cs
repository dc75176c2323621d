// rejected by: names are taken as they are
// feedback: Sources are compared by a hash of their names, and different names may have the same one.
public class Solution
{
    public (int Start, int Count) Longest(int[] tokens, string[] sources, int budget, int limit)
    {
        var ids = Array.ConvertAll(sources, Id);            // numbers compare faster than texts
        var best = (Start: 0, Count: 0);
        var sum = 0L;
        var inside = new Dictionary<ulong, int>();
        var start = 0;
        for (var end = 0; end < tokens.Length; end++)
        {
            sum += tokens[end];
            inside[ids[end]] = inside.GetValueOrDefault(ids[end]) + 1;
            while (sum > budget || inside.Count > limit)
            {
                sum -= tokens[start];
                if (--inside[ids[start]] == 0)
                    inside.Remove(ids[start]);
                start++;
            }
            if (end - start + 1 > best.Count)
                best = (start, end - start + 1);
        }
        return best;
    }

    static ulong Id(string name)
    {
        var hash = 17UL;
        foreach (var c in name)
            hash = (hash * 31) + c;
        return hash;
    }
}
