// expect: WA
// why: "A different seed gives different draws, if there is a choice; all 31 bits of a seed count." — the upper half of the seed is folded into the lower one by xor: only 65,536 streams are left, and the seeds 0 and 65,537 draw the same
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
        var random = new Random(Hash(seed));
        var draws = new int[count];
        for (var i = 0; i < count; i++)
        {
            var u = random.NextDouble() * sum;
            draws[i] = sums.FindIndex(through => u < through);
        }
        return draws;
    }

    // no bit is lost: the upper ones are mixed into the lower ones
    static int Hash(int seed) => (ushort)(seed ^ (seed >> 16));
}
