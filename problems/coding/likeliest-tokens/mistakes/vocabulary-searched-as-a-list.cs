// rejected by: 30,000 tokens
// feedback: The vocabulary is searched from its first token on; the cost of one character then grows with the vocabulary. A dictionary finds it at once.
// hint: 3
public class Solution
{
    public int[] Segment(string text, string[] tokens, float[] scores)
    {
        var longest = 0;
        foreach (var token in tokens)
            longest = Math.Max(longest, token.Length);

        var best = new double[text.Length + 1];
        var first = new int[text.Length];
        for (var at = text.Length - 1; at >= 0; at--)
        {
            best[at] = double.NegativeInfinity;
            for (var length = Math.Min(longest, text.Length - at); length > 0; length--)
                if (Array.IndexOf(tokens, text.Substring(at, length)) is >= 0 and var id && scores[id] + best[at + length] > best[at])
                    (best[at], first[at]) = (scores[id] + best[at + length], id);
        }

        var answer = new List<int>();
        if (double.IsFinite(best[0]))
            for (var at = 0; at < text.Length; at += tokens[first[at]].Length)
                answer.Add(first[at]);
        return [.. answer];
    }
}
