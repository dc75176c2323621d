// rejected by: 100,000 characters
// feedback: Each position keeps a copy of its whole best segmentation, so that twice the text takes four times as long. Keep the first token of it.
// hint: 2
public class Solution
{
    public int[] Segment(string text, string[] tokens, float[] scores)
    {
        var ids = new Dictionary<string, int>();
        var longest = 0;
        for (var id = 0; id < tokens.Length; id++)
        {
            ids[tokens[id]] = id;
            longest = Math.Max(longest, tokens[id].Length);
        }

        var best = new double[text.Length + 1];
        var cuts = new List<int>[text.Length + 1];
        cuts[^1] = [];
        for (var at = text.Length - 1; at >= 0; at--)
        {
            best[at] = double.NegativeInfinity;
            for (var length = Math.Min(longest, text.Length - at); length > 0; length--)
                if (ids.TryGetValue(text.Substring(at, length), out var id) && scores[id] + best[at + length] > best[at])
                    (best[at], cuts[at]) = (scores[id] + best[at + length], [id, .. cuts[at + length]]);
        }

        return double.IsFinite(best[0]) ? [.. cuts[0]] : [];
    }
}
