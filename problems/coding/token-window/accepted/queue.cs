// The window is a queue; the runs are put in order, and the best comes first.
using TorchSharp;

public class Solution
{
    public (int Start, int Count) Longest(torch.Tensor tokens, string[] sources, int budget, int limit) =>
        Runs(tokens, sources, budget, limit).Append((Start: 0, Count: 0)).OrderByDescending(run => run.Count).ThenBy(run => run.Start).First() is { Count: > 0 } best ? best : (0, 0);

    static IEnumerable<(int Start, int Count)> Runs(torch.Tensor tokens, string[] sources, int budget, int limit)
    {
        var sizes = sources.Length == 0 ? [] : tokens.to(torch.int64).data<long>().ToArray();
        var window = new Queue<int>();
        var perSource = sources.Distinct().ToDictionary(source => source, _ => 0);
        var (kinds, total) = (0, 0.0);                       // float64 is exact for whole numbers of this size
        foreach (var (i, source) in sources.Index())
        {
            window.Enqueue(i);
            total += sizes[i];
            kinds += ++perSource[source] == 1 ? 1 : 0;
            while (window.Count > 0 && (total > budget || kinds > limit))
            {
                var gone = window.Dequeue();
                total -= sizes[gone];
                kinds -= --perSource[sources[gone]] == 0 ? 1 : 0;
            }
            if (window.TryPeek(out var first))
                yield return (first, window.Count);
        }
    }
}
