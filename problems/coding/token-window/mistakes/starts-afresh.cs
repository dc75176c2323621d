// rejected by: the longest run within the budget
// feedback: If a document is too much, the whole window is emptied; only its oldest documents must leave.
// hint: 1
public class Solution
{
    public (int Start, int Count) Longest(int[] tokens, string[] sources, int budget, int limit)
    {
        var best = (Start: 0, Count: 0);
        var sum = 0L;
        var inside = new Dictionary<string, int>();
        var start = 0;
        for (var end = 0; end < tokens.Length; end++)
        {
            if (sum + tokens[end] > budget || (inside.Count == limit && !inside.ContainsKey(sources[end])))
            {
                sum = 0;
                inside.Clear();
                start = end;
            }
            sum += tokens[end];
            inside[sources[end]] = inside.GetValueOrDefault(sources[end]) + 1;
            if (sum > budget)
            {
                sum = 0;
                inside.Clear();
                start = end + 1;
            }
            if (end - start + 1 > best.Count)
                best = (start, end - start + 1);
        }
        return best;
    }
}
