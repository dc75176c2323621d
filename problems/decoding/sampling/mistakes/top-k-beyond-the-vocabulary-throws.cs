// rejected by: top-k keeps exactly k
// feedback: It fails if k is greater than the number of tokens; then all stay.
// hint: 3
public class Solution
{
    public float[] Probabilities(float[] logits, float temperature, int topK, float topP)
    {
        if (temperature == 0)
            (temperature, topK) = (1, 1);

        var order = Enumerable.Range(0, logits.Length)
            .OrderByDescending(id => logits[id]).ToArray()[..(topK > 0 ? topK : logits.Length)];

        var max = logits[order[0]];
        var weights = Array.ConvertAll(order, id => Math.Exp((logits[id] - max) / temperature));

        var enough = topP * weights.Sum();
        var (kept, mass) = (0, 0.0);
        while (mass < enough)
            mass += weights[kept++];

        var probabilities = new float[logits.Length];
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
