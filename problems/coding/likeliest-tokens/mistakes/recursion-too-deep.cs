// rejected by: 100,000 characters
// feedback: Memoised recursion goes as deep as the text has tokens: the stack overflows. Fill the table in a loop from the back.
// hint: 3
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

        var known = new Dictionary<int, (double Sum, int Id)> { [text.Length] = (0, -1) };
        (double Sum, int Id) Best(int at)
        {
            if (known.TryGetValue(at, out var best))
                return best;
            return known[at] = Enumerable.Range(1, Math.Min(longest, text.Length - at)).Reverse()
                .Where(length => ids.ContainsKey(text.Substring(at, length)))
                .Select(length => ids[text.Substring(at, length)])
                .Select(id => (Sum: scores[id] + Best(at + tokens[id].Length).Sum, Id: id))
                .Aggregate((Sum: double.NegativeInfinity, Id: -1), (most, next) => next.Sum > most.Sum ? next : most);
        }

        var answer = new List<int>();
        if (Best(0).Sum > double.NegativeInfinity)
            for (var at = 0; at < text.Length; at += tokens[answer[^1]].Length)
                answer.Add(Best(at).Id);
        return [.. answer];
    }
}
