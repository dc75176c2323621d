// Recursion that remembers, in a thread whose stack is deep enough.
public class Solution
{
    Dictionary<string, int> ids = [];
    (double Sum, int Id)?[] known = [];
    int longest;

    public int[] Segment(string text, string[] tokens, IList<float> scores)
    {
        ids = tokens.Zip(Enumerable.Range(0, tokens.Length)).ToDictionary();
        longest = tokens.Length == 0 ? 0 : tokens.Max(token => token.Length);
        known = new (double, int)?[text.Length];
        var answer = new List<int>();
        var thread = new Thread(() =>
        {
            if (Best(text, scores, 0).Sum == double.NegativeInfinity)
                return;
            for (var at = 0; at < text.Length; at += tokens[answer[^1]].Length)
                answer.Add(known[at]!.Value.Id);
        }, 64 << 20);
        thread.Start();
        thread.Join();
        return answer.ToArray();
    }

    (double Sum, int Id) Best(string text, IList<float> scores, int at)
    {
        if (at == text.Length)
            return (0, -1);
        if (known[at] is { } before)
            return before;
        var best = (Sum: double.NegativeInfinity, Id: -1);
        for (var length = 1; length <= longest && at + length <= text.Length; length++)
            if (ids.TryGetValue(text.Substring(at, length), out var id) && scores[id] + Best(text, scores, at + length).Sum is var sum && sum > double.NegativeInfinity && sum >= best.Sum)
                best = (sum, id);
        known[at] = best;
        return best;
    }
}
