// expect: WA
// why: what a token costs is kept as a byte of eighths, in which −32 becomes 0, so that the least likely token is taken for a certain one: "Scores are multiples of 1/8 from −32 to 0" and "The greatest *sum* wins" (text ab, tokens a:−1 b:−1 ab:−32)
public class Solution
{
    public int[] Segment(string text, string[] tokens, float[] scores)
    {
        var ids = new Dictionary<string, (int Id, byte Cost)>();    // in eighths
        var longest = 0;
        for (var id = 0; id < tokens.Length; id++)
        {
            ids[tokens[id]] = (id, (byte)(int)(-8 * scores[id]));
            longest = Math.Max(longest, tokens[id].Length);
        }
        var lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();

        const int Never = int.MaxValue;
        var least = new int[text.Length + 1];
        var first = new int[text.Length];
        for (var at = text.Length - 1; at >= 0; at--)
        {
            least[at] = Never;
            for (var length = Math.Min(longest, text.Length - at); length > 0; length--)
                if (least[at + length] != Never && lookup.TryGetValue(text.AsSpan(at, length), out var token)
                    && token.Cost + least[at + length] < least[at])
                    (least[at], first[at]) = (token.Cost + least[at + length], token.Id);
        }
        var answer = new List<int>();
        if (least[0] != Never)
            for (var at = 0; at < text.Length; at += tokens[first[at]].Length)
                answer.Add(first[at]);
        return [.. answer];
    }
}
