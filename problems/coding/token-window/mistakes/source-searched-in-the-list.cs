// rejected by: very many sources
// feedback: A source that comes again is searched in a linked list of the sources of the run, so that twice the stream takes four times as long.
public class Solution
{
    public (int Start, int Count) Longest(int[] tokens, string[] sources, int budget, int limit)
    {
        var best = (Start: 0, Count: 0);
        var sum = 0L;
        var start = 0;
        var recent = new LinkedList<string>();              // the sources of the window, the one that was seen longest ago first
        var seen = new Dictionary<string, int>();           // where each of them was seen last
        for (var end = 0; end < tokens.Length; end++)
        {
            sum += tokens[end];
            if (seen.ContainsKey(sources[end]))
                recent.Remove(sources[end]);
            recent.AddLast(sources[end]);
            seen[sources[end]] = end;

            var from = start;
            if (recent.Count > limit)
                from = seen[recent.First!.Value] + 1;       // the oldest source goes, with all before it
            while (start < from || sum > budget)
                sum -= tokens[start++];
            while (recent.First is { } oldest && seen[oldest.Value] < start)
            {
                seen.Remove(oldest.Value);
                recent.RemoveFirst();
            }
            if (end - start + 1 > best.Count)
                best = (start, end - start + 1);
        }
        return best;
    }
}
