// rejected by: the statement's example
// feedback: Where no tokens form the text, the segmentation of a part of it is returned; the answer must be empty.
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
        Array.Fill(best, double.NegativeInfinity);
        var rest = new double[text.Length + 1];
        var first = new int[text.Length];
        var reach = 0;
        best[0] = 0;
        for (var at = 0; at < text.Length; at++)
            for (var length = 1; double.IsFinite(best[at]) && length <= Math.Min(longest, text.Length - at); length++)
                if (ids.TryGetValue(text.Substring(at, length), out var id))
                    (best[at + length], reach) = (0, Math.Max(reach, at + length));
        for (var at = reach - 1; at >= 0; at--)
        {
            rest[at] = double.NegativeInfinity;
            for (var length = Math.Min(longest, reach - at); length > 0; length--)
                if (ids.TryGetValue(text.Substring(at, length), out var id) && scores[id] + rest[at + length] > rest[at])
                    (rest[at], first[at]) = (scores[id] + rest[at + length], id);
        }
        var answer = new List<int>();
        for (var at = 0; at < reach; at += tokens[first[at]].Length)
            answer.Add(first[at]);
        return [.. answer];
    }
}
