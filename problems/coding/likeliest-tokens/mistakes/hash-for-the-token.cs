// rejected by: empty where no tokens spell the text
// feedback: Pieces of the text are recognised by a hash and never compared with the token, and different texts may have the same hash.
public class Solution
{
    public int[] Segment(string text, string[] tokens, float[] scores)
    {
        // 64 bits: no collisions to speak of among 30,000 tokens. The hash of a piece follows from that of the piece without its last character.
        var ids = new Dictionary<ulong, int>();
        var longest = 0;
        for (var id = 0; id < tokens.Length; id++)
        {
            var hash = 0UL;
            foreach (var c in tokens[id])
                hash = (hash * 31) + c;
            ids[hash] = id;
            longest = Math.Max(longest, tokens[id].Length);
        }

        var best = new double[text.Length + 1];
        var first = new int[text.Length];
        for (var at = text.Length - 1; at >= 0; at--)
        {
            best[at] = double.NegativeInfinity;
            var most = Math.Min(longest, text.Length - at);
            var hash = 0UL;
            for (var length = 1; length <= most; length++)
            {
                hash = (hash * 31) + text[at + length - 1];
                if (!ids.TryGetValue(hash, out var id))
                    continue;
                var sum = scores[id] + best[at + length];
                if (!double.IsNegativeInfinity(sum) && sum >= best[at])     // the longer one of equals
                    (best[at], first[at]) = (sum, id);
            }
        }

        var answer = new List<int>();
        if (double.IsFinite(best[0]))
            for (var at = 0; at < text.Length; at += tokens[first[at]].Length)
                answer.Add(first[at]);
        return [.. answer];
    }
}
