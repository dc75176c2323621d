// rejected by: the statement's example
// feedback: From left to right the longest token that fits is taken, whatever its score is.
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
            var length = Math.Min(longest, text.Length - at);
            while (length > 0 && !ids.ContainsKey(text.Substring(at, length)))
                length--;
            if (length == 0)
                return [];
            answer.Add(ids[text.Substring(at, length)]);
            at += length;
        }
        return [.. answer];
    }
}
