// expect: WA
// why: "each independently of the others" — antithetic draws: the second half of the draws is made from 1 − u of the first half, so that of 2n draws the last n follow from the first n
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

        // halves the variance, and the numbers to be drawn
        var random = new Random(seed);
        var u = new double[count];
        var half = (count + 1) / 2;
        for (var i = 0; i < half; i++)
            u[i] = random.NextDouble();
        for (var i = half; i < count; i++)
            u[i] = 1 - double.Epsilon - u[i - half];
        return Array.ConvertAll(u, x => sums.FindIndex(through => Math.Min(x, 1 - 1e-12) * sum < through));
    }
}
