// rejected by: 500,000 documents of one source
// feedback: The run is a list whose first element is removed, which moves all others, so that twice the stream takes four times as long.
public class Solution
{
    public (int Start, int Count) Longest(int[] tokens, string[] sources, int budget, int limit)
    {
        var best = (Start: 0, Count: 0);
        var sum = 0L;
        var inside = new Dictionary<string, int>();
        var window = new List<int>();                       // the places of its documents
        for (var end = 0; end < tokens.Length; end++)
        {
            window.Add(end);
            sum += tokens[end];
            inside[sources[end]] = inside.GetValueOrDefault(sources[end]) + 1;
            while (sum > budget || inside.Count > limit)
            {
                var gone = window[0];
                window.RemoveAt(0);
                sum -= tokens[gone];
                if (--inside[sources[gone]] == 0)
                    inside.Remove(sources[gone]);
            }
            if (window.Count > best.Count)
                best = (window[0], window.Count);
        }
        return best;
    }
}
