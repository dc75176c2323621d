// rejected by: half of that many
// feedback: Ids are sorted as 16-bit numbers, which overflow beyond 65,535; vocabularies have up to 200,000 tokens.
// not recognised: only a vocabulary of more than 65,536 tokens shows it, and one of that size is not kept
public class Solution
{
    public float[] Probabilities(float[] logits, float temperature, int topK, float topP)
    {
        var n = logits.Length;
        var probabilities = new float[n];
        if (temperature == 0)
        {
            probabilities[Array.IndexOf(logits, logits.Max())] = 1;
            return probabilities;
        }

        var max = logits.Max();
        var isFiltered = (topK > 0 && topK < n) || topP < 1;
        if (!isFiltered)                                    // a softmax, for which nothing need be sorted
        {
            var all = Array.ConvertAll(logits, logit => Math.Exp((logit - max) / temperature));
            var sum = all.Sum();
            return Array.ConvertAll(all, weight => (float)(weight / sum));
        }

        var order = new ushort[n];                          // half the memory to move while sorting
        for (var id = 0; id < n; id++)
            order[id] = (ushort)id;
        Array.Sort(order, (a, b) => logits[a] == logits[b] ? a.CompareTo(b) : logits[b].CompareTo(logits[a]));
        if (topK > 0 && topK < n)
            Array.Resize(ref order, topK);

        var weights = Array.ConvertAll(order, id => Math.Exp((logits[id] - max) / temperature));
        var enough = topP * weights.Sum();
        var (kept, mass) = (0, 0.0);
        while (mass < enough)
            mass += weights[kept++];
        for (var i = 0; i < kept; i++)
            probabilities[order[i]] = (float)(weights[i] / mass);
        return probabilities;
    }

    public int[] Sample(float[] logits, float temperature, int topK, float topP, int seed, int count)
    {
        var (sums, sum) = (new List<double>(), 0.0);
        foreach (var probability in Probabilities(logits, temperature, topK, topP))
            sums.Add(sum += probability);

        var random = new Random(seed);
        var draws = new int[count];
        for (var i = 0; i < count; i++)
        {
            var u = random.NextDouble() * sum;
            draws[i] = sums.FindIndex(through => u < through);
        }
        return draws;
    }
}
