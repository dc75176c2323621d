// rejected by: 30,000 tokens
// feedback: The whole vocabulary is tried at each position; the cost of one character then grows with the vocabulary.
// hint: 3
public class Solution
{
    public int[] Segment(string text, string[] tokens, float[] scores)
    {
        var best = new double[text.Length + 1];
        var first = new int[text.Length];
        for (var at = text.Length - 1; at >= 0; at--)
        {
            best[at] = double.NegativeInfinity;
            for (var id = 0; id < tokens.Length; id++)
            {
                if (string.CompareOrdinal(text, at, tokens[id], 0, tokens[id].Length) != 0)
                    continue;
                var sum = scores[id] + best[at + tokens[id].Length];
                if (sum > best[at] || (sum == best[at] && double.IsFinite(sum) && tokens[id].Length > tokens[first[at]].Length))
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
