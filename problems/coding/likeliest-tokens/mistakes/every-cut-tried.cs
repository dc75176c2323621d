// rejected by: 100,000 characters
// feedback: All segmentations of the rest are tried again each time, and their number doubles with every few characters. Keep the result of each position.
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

        (double Sum, int Id) Best(int at)
        {
            var best = (Sum: at == text.Length ? 0 : double.NegativeInfinity, Id: -1);
            for (var length = Math.Min(longest, text.Length - at); length > 0; length--)
                if (ids.TryGetValue(text.Substring(at, length), out var id) && scores[id] + Best(at + length).Sum is var sum && sum > best.Sum)
                    best = (sum, id);
            return best;
        }

        var answer = new List<int>();
        for (var at = 0; at < text.Length; at += tokens[answer[^1]].Length)
        {
            if (Best(at).Id is var id && id < 0)
                return [];
            answer.Add(id);
        }
        return [.. answer];
    }
}
