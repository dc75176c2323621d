// expect: TLE WA
// why: each place knows the first token of its best cut, which decides most ties; where the first tokens are the same, both cuts are followed back to where they part, which may be the second token at every third place: "Twice the text must not take four times as long." (yx and 100,000 a; tokens y:−1 x:−1 xa:−1 aaa:0 a:−1 aa:−1)
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
        int Length(int id) => tokens[id].Length;

        var n = text.Length;
        var sum = new double[n + 1];
        var (first, last) = (new int[n + 1], new int[n + 1]);
        Array.Fill(sum, double.NegativeInfinity);
        (sum[0], first[0]) = (0, -1);
        for (var end = 1; end <= n; end++)
        {
            for (var length = 1; length <= Math.Min(longest, end); length++)
            {
                var at = end - length;
                if (!lookup.TryGetValue(text.AsSpan(at, length), out var id) || double.IsInfinity(sum[at]))
                    continue;
                var candidate = sum[at] + scores[id];
                var itsFirst = at == 0 ? id : first[at];
                if (candidate < sum[end] || (candidate == sum[end]
                    && (itsFirst != first[end] ? Length(itsFirst) < Length(first[end]) : !IsLonger(at, id, end - Length(last[end]), last[end]))))
                    continue;
                (sum[end], first[end], last[end]) = (candidate, itsFirst, id);
            }
        }

        var answer = new List<int>();
        if (!double.IsInfinity(sum[n]))
            for (var at = n; at > 0; at -= Length(last[at]))
                answer.Add(last[at]);
        answer.Reverse();
        return [.. answer];

        // whether the cut up to `a` and then `ofA` has the longer token where it parts from the other one
        bool IsLonger(int a, int ofA, int b, int ofB)
        {
            while (a != b)
            {
                if (a > b)
                    (ofA, a) = (last[a], a - Length(last[a]));
                else
                    (ofB, b) = (last[b], b - Length(last[b]));
            }
            return Length(ofA) > Length(ofB);
        }
    }
}
