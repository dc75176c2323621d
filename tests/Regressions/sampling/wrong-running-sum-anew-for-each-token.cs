// expect: TLE WA
// why: "Real vocabularies have up to 200,000 tokens, and a call has 2 s of processor time" — below topP = 1 the sum of all tokens before it is taken anew for each token, which is quadratic in the vocabulary
public class Solution
{
    public float[] Probabilities(float[] logits, float temperature, int topK, float topP)
    {
        if (temperature == 0)
            (temperature, topK) = (1, 1);
        var order = Enumerable.Range(0, logits.Length).OrderByDescending(id => logits[id])
            .Take(topK > 0 ? topK : logits.Length).ToArray();
        var max = logits[order[0]];
        var weights = Array.ConvertAll(order, id => Math.Exp((logits[id] - max) / temperature));
        var sum = weights.Sum();
        if (topP < 1)
        {
            // whoever comes before topP is reached stays
            var stays = weights.Select((_, i) => weights.Take(i).Sum() < topP * sum).ToArray();
            weights = [.. weights.Where((_, i) => stays[i])];
            sum = weights.Sum();
        }
        var probabilities = new float[logits.Length];
        for (var i = 0; i < weights.Length; i++)
            probabilities[order[i]] = (float)(weights[i] / sum);
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
