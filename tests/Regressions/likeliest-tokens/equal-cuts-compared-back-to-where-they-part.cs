// expect: TLE
// why: of two cuts with equal sums it goes back to where they part, which may be the beginning of the text at every third place: "Twice the text must not take four times as long" (x and 100,000 a; tokens x:−1 xa:−1 aaa:0 a:−1 aa:−1)
// Viterbi forwards. Of equal sums the cut whose first different token is longer wins: both are followed back to the place where they part.
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

        var best = new double[text.Length + 1];
        var last = new int[text.Length + 1];                // the token with which the best cut up to here ends
        Array.Fill(best, double.NegativeInfinity);
        best[0] = 0;
        for (var end = 1; end <= text.Length; end++)
        {
            for (var length = 1; length <= Math.Min(longest, end); length++)
            {
                var begin = end - length;
                if (double.IsNegativeInfinity(best[begin]) || !lookup.TryGetValue(text.AsSpan(begin, length), out var id))
                    continue;
                var sum = best[begin] + scores[id];
                if (sum > best[end] || (sum == best[end] && IsLongerWhereTheyPart(begin, length, end - tokens[last[end]].Length, tokens[last[end]].Length)))
                    (best[end], last[end]) = (sum, id);
            }
        }

        var answer = new List<int>();
        if (!double.IsNegativeInfinity(best[^1]))
            for (var at = text.Length; at > 0; at -= tokens[last[at]].Length)
                answer.Add(last[at]);
        answer.Reverse();
        return [.. answer];

        // two cuts, each with the place where its last token begins and the length of that token
        bool IsLongerWhereTheyPart(int a, int lengthA, int b, int lengthB)
        {
            while (a != b)
            {
                if (a > b)
                    a -= lengthA = tokens[last[a]].Length;
                else
                    b -= lengthB = tokens[last[b]].Length;
            }
            return lengthA > lengthB;
        }
    }
}
