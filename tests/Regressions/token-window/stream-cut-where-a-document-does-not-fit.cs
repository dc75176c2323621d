// expect: TLE
// why: the rest of the stream is copied behind each document that does not fit: "There may be 500,000 documents […] Twice the stream must not take four times as long" (every other document exceeds the budget)
// Documents that alone exceed the budget cut the stream into parts; within a part a window slides.
public class Solution
{
    public (int Start, int Count) Longest(int[] tokens, string[] sources, int budget, int limit)
    {
        var best = (Start: 0, Count: 0);
        var offset = 0;
        while (true)
        {
            var end = Array.FindIndex(tokens, n => n > budget);
            var part = end < 0 ? tokens.Length : end;
            var (start, count) = Slide(tokens, sources, part, budget, limit);
            if (count > best.Count)
                best = (offset + start, count);
            if (end < 0)
                return best;
            tokens = tokens[(end + 1)..];
            sources = sources[(end + 1)..];
            offset += end + 1;
        }
    }

    static (int Start, int Count) Slide(int[] tokens, string[] sources, int length, int budget, int limit)
    {
        var best = (Start: 0, Count: 0);
        var sum = 0L;
        var inside = new Dictionary<string, int>();
        var start = 0;
        for (var end = 0; end < length; end++)
        {
            sum += tokens[end];
            inside[sources[end]] = inside.GetValueOrDefault(sources[end]) + 1;
            while (sum > budget || inside.Count > limit)
            {
                sum -= tokens[start];
                if (--inside[sources[start]] == 0)
                    inside.Remove(sources[start]);
                start++;
            }
            if (end - start + 1 > best.Count)
                best = (start, end - start + 1);
        }
        return best;
    }
}
