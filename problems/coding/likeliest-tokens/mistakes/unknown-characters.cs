// rejected by: the statement's example
// feedback: A character without a token is returned as −1; there is no such token, and the whole answer must be empty.
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
        var first = new int[text.Length];
        for (var at = text.Length - 1; at >= 0; at--)
        {
            (best[at], first[at]) = (-1000 + best[at + 1], -1);
            for (var length = Math.Min(longest, text.Length - at); length > 0; length--)
                if (ids.TryGetValue(text.Substring(at, length), out var id) && scores[id] + best[at + length] > best[at])
                    (best[at], first[at]) = (scores[id] + best[at + length], id);
        }

        var answer = new List<int>();
        for (var at = 0; at < text.Length; at += first[at] < 0 ? 1 : tokens[first[at]].Length)
            answer.Add(first[at]);
        return [.. answer];
    }
}
