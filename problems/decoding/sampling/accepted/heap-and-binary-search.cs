// A heap gives the tokens in order, no more of them than are needed; draws search the sums.
public class Solution
{
    public IReadOnlyList<float> Probabilities(IReadOnlyList<float> logits, float temperature, int topK, float topP)
    {
        var probabilities = new float[logits.Count];
        foreach (var (id, weight) in Kept(logits, temperature, topK, topP))
            probabilities[id] = (float)weight;
        return probabilities;
    }

    public int[] Sample(IReadOnlyList<float> logits, float temperature, int topK, float topP, int seed, int count)
    {
        var kept = Kept(logits, temperature, topK, topP).Where(x => x.Weight > 0).ToArray();     // the most likely first, whatever their ids
        var sums = new double[kept.Length];
        var sum = 0.0;
        for (var i = 0; i < kept.Length; i++)
            sums[i] = sum += kept[i].Weight;
        var random = new Random(seed);
        return Enumerable.Range(0, count).Select(_ =>
        {
            var at = Array.BinarySearch(sums, random.NextDouble());
            return kept[Math.Min(at < 0 ? ~at : at + 1, kept.Length - 1)].Id;
        }).ToArray();
    }

    static List<(int Id, double Weight)> Kept(IReadOnlyList<float> logits, float temperature, int topK, float topP)
    {
        var heap = new PriorityQueue<int, (double, int)>(logits.Select((logit, id) => (id, (-(double)logit, id))));
        var max = (double)logits[heap.Peek()];
        if (temperature == 0)
            return [(heap.Peek(), 1)];
        var kept = new List<(int Id, double Weight)>();
        for (var left = topK > 0 ? topK : int.MaxValue; left > 0 && heap.TryDequeue(out var id, out _); left--)
            kept.Add((id, Math.Exp((logits[id] - max) / temperature)));
        var total = kept.Sum(x => x.Weight);
        if (topP < 1)
        {
            var mass = 0.0;
            var end = kept.FindIndex(x => (mass += x.Weight / total) >= topP);
            if (end >= 0)
                kept.RemoveRange(end + 1, kept.Count - end - 1);
            total = kept.Sum(x => x.Weight);
        }
        return kept.ConvertAll(x => (x.Id, x.Weight / total));
    }
}
