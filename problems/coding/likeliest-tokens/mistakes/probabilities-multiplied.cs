// rejected by: sums of long texts
// feedback: Probabilities are multiplied: for a long text every segmentation gets probability 0. Add the logarithms.
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
        best[^1] = 1;
        var first = new int[text.Length];
        for (var at = text.Length - 1; at >= 0; at--)
        {
            best[at] = 0;
            for (var length = Math.Min(longest, text.Length - at); length > 0; length--)
                if (ids.TryGetValue(text.Substring(at, length), out var id) && Math.ScaleB(1, (int)(8 * scores[id])) * best[at + length] > best[at])
                    (best[at], first[at]) = (Math.ScaleB(1, (int)(8 * scores[id])) * best[at + length], id);
        }

        var answer = new List<int>();
        if (best[0] > 0)
            for (var at = 0; at < text.Length; at += tokens[first[at]].Length)
                answer.Add(first[at]);
        return [.. answer];
    }
}
