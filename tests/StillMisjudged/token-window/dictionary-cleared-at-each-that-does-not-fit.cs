// claim: wrong, because Dictionary.Clear takes as long as the dictionary ever was large, at each document that does not fit: "there may be 500,000 documents, and tens of thousands of sources in a run. Twice the stream must not take four times as long, and a call has 2 s of processor time" (100,000 sources in the first run, then every other document exceeds the budget)
// A sliding window: a part of a run that fits also fits, so the start never has to go back.
public class Solution
{
    public (int Start, int Count) Longest(int[] tokens, string[] sources, int budget, int limit)
    {
        var best = (Start: 0, Count: 0);
        var sum = 0L;                                       // one document more than fits may be more than an int holds
        var inside = new Dictionary<string, int>();         // how many documents of each source are in the window
        var start = 0;
        for (var end = 0; end < tokens.Length; end++)
        {
            if (tokens[end] > budget)                       // no run goes across it: begin again behind it
            {
                inside.Clear();
                (sum, start) = (0, end + 1);
                continue;
            }
            sum += tokens[end];
            inside[sources[end]] = inside.GetValueOrDefault(sources[end]) + 1;
            while (sum > budget || inside.Count > limit)    // ends at the latest with an empty window, when the new document does not fit alone
            {
                sum -= tokens[start];
                if (--inside[sources[start]] == 0)
                    inside.Remove(sources[start]);          // so that Count is the number of different sources
                start++;
            }
            if (end - start + 1 > best.Count)               // strictly more: of equally long runs the earliest stays
                best = (start, end - start + 1);
        }
        return best;
    }
}
