// rejected by: 50,000 documents
// feedback: From every start the run is built up again, so that twice the stream takes four times as long; move the start forward instead.
// hint: 1
public class Solution
{
    public (int Start, int Count) Longest(int[] tokens, string[] sources, int budget, int limit)
    {
        var best = (Start: 0, Count: 0);
        for (var start = 0; start < tokens.Length; start++)
        {
            var sum = 0L;
            var inside = new HashSet<string>();
            var end = start;
            while (end < tokens.Length)
            {
                sum += tokens[end];
                inside.Add(sources[end]);
                if (sum > budget || inside.Count > limit)
                    break;
                end++;
            }
            if (end - start > best.Count)
                best = (start, end - start);
        }
        return best;
    }
}
