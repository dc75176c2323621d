// rejected by: of equal sums the longer first token wins
// feedback: Of equal sums the segmentation with the longer last token wins; the first token must decide.
// hint: 3
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
        var last = new int[text.Length + 1];
        for (var end = 1; end <= text.Length; end++)
        {
            best[end] = double.NegativeInfinity;
            for (var length = Math.Min(longest, end); length > 0; length--)
                if (ids.TryGetValue(text.Substring(end - length, length), out var id) && best[end - length] + scores[id] > best[end])
                    (best[end], last[end]) = (best[end - length] + scores[id], id);
        }

        var answer = new List<int>();
        if (double.IsFinite(best[^1]))
            for (var end = text.Length; end > 0; end -= tokens[last[end]].Length)
                answer.Insert(0, last[end]);
        return [.. answer];
    }
}
