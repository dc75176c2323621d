// rejected by: 30,000 tokens
// feedback: All tokens that begin with the same two characters are tried at each position, so that a character costs in proportion to the vocabulary.
public class Solution
{
    public int[] Segment(string text, string[] tokens, float[] scores)
    {
        // the tokens by their first two characters, a short one by itself; in each group the longest first
        var groups = new Dictionary<(char, char), List<int>>();
        var single = new Dictionary<char, int>();
        foreach (var id in Enumerable.Range(0, tokens.Length).OrderByDescending(id => tokens[id].Length))
        {
            if (tokens[id].Length == 1)
            {
                single[tokens[id][0]] = id;
                continue;
            }
            var key = (tokens[id][0], tokens[id][1]);
            if (!groups.TryGetValue(key, out var group))
                groups[key] = group = [];
            group.Add(id);
        }

        var best = new double[text.Length + 1];
        var first = new int[text.Length];
        for (var at = text.Length - 1; at >= 0; at--)
        {
            best[at] = double.NegativeInfinity;
            var rest = text.AsSpan(at);
            if (rest.Length > 1 && groups.TryGetValue((rest[0], rest[1]), out var group))
                foreach (var id in group)
                    if (rest.StartsWith(tokens[id].AsSpan()) && scores[id] + best[at + tokens[id].Length] > best[at])
                        (best[at], first[at]) = (scores[id] + best[at + tokens[id].Length], id);
            if (single.TryGetValue(rest[0], out var one) && scores[one] + best[at + 1] > best[at])
                (best[at], first[at]) = (scores[one] + best[at + 1], one);
        }

        var answer = new List<int>();
        if (double.IsFinite(best[0]))
            for (var at = 0; at < text.Length; at += tokens[first[at]].Length)
                answer.Add(first[at]);
        return [.. answer];
    }
}
