// rejected by: texts are taken as they are
// feedback: Upper and lower case are treated as the same.
public class Solution
{
    public int[] Segment(string text, string[] tokens, float[] scores)
    {
        var ids = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var longest = 0;
        for (var id = 0; id < tokens.Length; id++)
        {
            ids[tokens[id]] = id;
            longest = Math.Max(longest, tokens[id].Length);
        }

        var best = new double[text.Length + 1];
        var first = new int[text.Length];
        for (var at = text.Length - 1; at >= 0; at--)
        {
            best[at] = double.NegativeInfinity;
            for (var length = Math.Min(longest, text.Length - at); length > 0; length--)
                if (ids.TryGetValue(text.Substring(at, length), out var id) && scores[id] + best[at + length] > best[at])
                    (best[at], first[at]) = (scores[id] + best[at + length], id);
        }

        var answer = new List<int>();
        if (double.IsFinite(best[0]))
            for (var at = 0; at < text.Length; at += tokens[first[at]].Length)
                answer.Add(first[at]);
        return [.. answer];
    }
}
