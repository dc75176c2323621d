// rejected by: empty where no tokens spell the text
// feedback: A position from which no tokens reach the end has the sum 0, which beats every position that reaches it.
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
        var first = new int[text.Length];
        Array.Fill(first, -1);
        for (var at = text.Length - 1; at >= 0; at--)
            for (var length = Math.Min(longest, text.Length - at); length > 0; length--)
                if (ids.TryGetValue(text.Substring(at, length), out var id) && (first[at] < 0 || scores[id] + best[at + length] > best[at]))
                    (best[at], first[at]) = (scores[id] + best[at + length], id);

        var answer = new List<int>();
        for (var at = 0; at < text.Length; at += tokens[first[at]].Length)
        {
            if (first[at] < 0)
                return [];
            answer.Add(first[at]);
        }
        return [.. answer];
    }
}
