// expect: WA
// why: lengths of tokens are digits of a number in base 21, which decides between equal sums; a double holds twelve of them, so that behind twelve tokens that two segmentations share it is the last token that decides: "the one with the longer **first** token wins. If the first tokens are the same, the longer second token decides, and so on."
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
        var lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();

        // the best cut up to each place: its sum, its lengths as 0.l₁l₂l₃… in base 21, the worth of the next digit, and its last token
        var n = text.Length;
        var (sum, rank, digit, last) = (new double[n + 1], new double[n + 1], new double[n + 1], new int[n + 1]);
        Array.Fill(sum, double.NegativeInfinity);
        (sum[0], digit[0]) = (0, 1.0 / 21);
        for (var at = 0; at < n; at++)
        {
            if (sum[at] == double.NegativeInfinity)
                continue;
            for (var length = 1; length <= Math.Min(longest, n - at); length++)
            {
                if (!lookup.TryGetValue(text.AsSpan(at, length), out var id))
                    continue;
                var (end, candidate, itsRank) = (at + length, sum[at] + scores[id], rank[at] + length * digit[at]);
                if (candidate > sum[end] || (candidate == sum[end] && itsRank > rank[end]))
                    (sum[end], rank[end], digit[end], last[end]) = (candidate, itsRank, digit[at] / 21, id);
            }
        }

        var answer = new List<int>();
        if (sum[n] > double.NegativeInfinity)
            for (var at = n; at > 0; at -= tokens[last[at]].Length)
                answer.Add(last[at]);
        answer.Reverse();
        return [.. answer];
    }
}
