// rejected by: the greatest sum wins
// feedback: A token is not used a second time; it may be used any number of times.
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

        var (best, answer) = (double.NegativeInfinity, Array.Empty<int>());
        var used = new List<int>();
        void Try(int at, double sum)
        {
            if (at == text.Length && sum > best)
                (best, answer) = (sum, [.. used]);
            for (var length = Math.Min(longest, text.Length - at); length > 0; length--)
                if (ids.TryGetValue(text.Substring(at, length), out var id) && !used.Contains(id))
                {
                    used.Add(id);
                    Try(at + length, sum + scores[id]);
                    used.RemoveAt(used.Count - 1);
                }
        }
        Try(0, 0);
        return answer;
    }
}
