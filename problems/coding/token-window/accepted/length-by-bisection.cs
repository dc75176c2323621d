// Whether a run of a given length fits somewhere is decided in one pass; the greatest such length by bisection.
using System.Collections.Immutable;

public class Solution
{
    public (int, int) Longest(ImmutableArray<int> tokens, IList<string> sources, int budget, int limit)
    {
        var idOf = sources.Distinct().Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        var ids = sources.Select(source => idOf[source]).ToArray();
        int fits = 0, fails = tokens.Length + 1;
        while (fails - fits > 1)
        {
            var middle = (fits + fails) / 2;
            if (First(middle) >= 0)
                fits = middle;
            else
                fails = middle;
        }
        return (fits == 0 ? 0 : First(fits), fits);

        int First(int length)
        {
            var counts = new int[idOf.Count];
            var (sum, kinds) = (0m, 0);
            for (var i = 0; i < tokens.Length; i++)
            {
                sum += tokens[i];
                if (counts[ids[i]]++ == 0)
                    kinds++;
                if (i >= length)
                {
                    sum -= tokens[i - length];
                    if (--counts[ids[i - length]] == 0)
                        kinds--;
                }
                if (i >= length - 1 && sum <= budget && kinds <= limit)
                    return i - length + 1;
            }
            return -1;
        }
    }
}
