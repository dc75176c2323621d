// Sums from the front in float32; places on a best cut are marked from the back; then the longest step from marked place to marked place.
public class Solution
{
    public int[] Segment(string text, List<string> tokens, float[] scores)
    {
        const float Never = -1e30f;
        var ids = tokens.Select((token, id) => (token, id)).ToDictionary(pair => pair.token, pair => pair.id);
        var lengths = tokens.Select(token => token.Length).Distinct().OrderDescending().ToArray();
        int Find(int from, int length) => from + length <= text.Length && ids.TryGetValue(text.Substring(from, length), out var id) ? id : -1;

        var best = Enumerable.Repeat(Never, text.Length + 1).ToArray();
        best[0] = 0;
        for (var at = 0; at < text.Length; at++)
            foreach (var length in lengths)
                if (best[at] > Never && Find(at, length) is >= 0 and var id)
                    best[at + length] = MathF.Max(best[at + length], best[at] + scores[id]);
        if (best[^1] == Never)
            return [];

        var marked = new bool[text.Length + 1];
        marked[^1] = true;
        bool Leads(int at, int length) => best[at] > Never && Find(at, length) is >= 0 and var id && marked[at + length] && best[at] + scores[id] == best[at + length];
        for (var at = text.Length - 1; at >= 0; at--)
            marked[at] = lengths.Any(length => Leads(at, length));

        var answer = new List<int>();
        for (var at = 0; at < text.Length;)
        {
            var step = lengths.First(length => Leads(at, length));
            answer.Add(Find(at, step));
            at += step;
        }
        return [.. answer];
    }
}
