// rejected by: the statement's example
// feedback: From left to right the token with the greatest score is taken; the cost for the rest of the text is ignored.
// hint: 1
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

        var answer = new List<int>();
        for (var at = 0; at < text.Length;)
        {
            var best = -1;
            for (var length = Math.Min(longest, text.Length - at); length > 0; length--)
                if (ids.TryGetValue(text.Substring(at, length), out var id) && (best < 0 || scores[id] > scores[best]))
                    best = id;
            if (best < 0)
                return [];
            answer.Add(best);
            at += tokens[best].Length;
        }
        return [.. answer];
    }
}
