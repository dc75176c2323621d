// rejected by: 50,000 documents
// feedback: The different sources of the window are counted again at each step, so that twice the stream takes four times as long; keep their counts.
// hint: 2
public class Solution
{
    public (int Start, int Count) Longest(int[] tokens, string[] sources, int budget, int limit)
    {
        var best = (Start: 0, Count: 0);
        var sum = 0L;
        var start = 0;
        for (var end = 0; end < tokens.Length; end++)
        {
            sum += tokens[end];
            while (sum > budget || sources.Skip(start).Take(end - start + 1).Distinct().Count() > limit)
                sum -= tokens[start++];
            if (end - start + 1 > best.Count)
                best = (start, end - start + 1);
        }
        return best;
    }
}
