// rejected by: empty where no tokens spell the text
// feedback: Characters with which no token begins are skipped; if no tokens form the whole text the answer must be empty.
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
            (best[at], first[at]) = (double.NegativeInfinity, -1);
            for (var length = Math.Min(longest, text.Length - at); length > 0; length--)
                if (ids.TryGetValue(text.Substring(at, length), out var id) && scores[id] + best[at + length] > best[at])
                    (best[at], first[at]) = (scores[id] + best[at + length], id);
            if (first[at] < 0)
                best[at] = -1000 + best[at + 1];
        }

        var answer = new List<int>();
        for (var at = 0; at < text.Length; at += first[at] < 0 ? 1 : tokens[first[at]].Length)
            if (first[at] >= 0)
                answer.Add(first[at]);
        return [.. answer];
    }
}
