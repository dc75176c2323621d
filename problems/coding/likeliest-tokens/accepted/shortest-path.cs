// The places are a graph, a token is an edge whose length is minus its score: Dijkstra from the end of the text.
using System.Numerics.Tensors;

public class Solution
{
    public IEnumerable<int> Segment(string text, string[] tokens, Tensor<float> scores)
    {
        var ids = tokens.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        var longest = tokens.Select(token => token.Length).DefaultIfEmpty().Max();
        IEnumerable<(int From, int To, int Id)> Edges(int at, int direction)
        {
            for (var length = longest; length >= 1; length--)
            {
                var (from, to) = direction > 0 ? (at, at + length) : (at - length, at);
                if (from >= 0 && to <= text.Length && ids.TryGetValue(text[from..to], out var id))
                    yield return (from, to, id);
            }
        }

        var distance = new Dictionary<int, float> { [text.Length] = 0 };
        var queue = new PriorityQueue<int, float>([(text.Length, 0)]);
        var done = new HashSet<int>();
        while (queue.TryDequeue(out var at, out var length))
        {
            if (!done.Add(at))
                continue;
            foreach (var (from, _, id) in Edges(at, -1))
                if (!distance.TryGetValue(from, out var known) || length - scores[id] < known)
                {
                    distance[from] = length - scores[id];
                    queue.Enqueue(from, length - scores[id]);
                }
        }

        if (!distance.ContainsKey(0))
            yield break;
        for (var at = 0; at < text.Length;)
        {
            var edge = Edges(at, 1).First(edge => distance.TryGetValue(edge.To, out var rest) && distance[at] == rest - scores[edge.Id]);
            yield return edge.Id;
            at = edge.To;
        }
    }
}
