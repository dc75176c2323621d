// rejected by: many draws do not repeat the first
// feedback: Draws are made in blocks, each with a generator of the same seed, so that the second block repeats the first.
// not recognised: it answers otherwise each time
// Temperature, top-k (Fan et al. 2018), top-p (Holtzman et al. 2020). Once the tokens are in order, both filters are a number of tokens to keep.
public class Solution
{
    public float[] Probabilities(float[] logits, float temperature, int topK, float topP)
    {
        if (temperature == 0)
            (temperature, topK) = (1, 1);                       // greedy is top-1, at any temperature; dividing by 0 would give NaN

        var order = Enumerable.Range(0, logits.Length)
            .OrderByDescending(id => logits[id])                // a stable sort: of equals the smaller id comes first
            .Take(topK > 0 ? topK : logits.Length).ToArray();

        // The largest logit is taken off before the division: exponents are at most 0, and what is large does not lose its digits first.
        var max = logits[order[0]];
        var weights = Array.ConvertAll(order, id => Math.Exp((logits[id] - max) / temperature));

        var enough = topP * weights.Sum();                      // of the tokens that top-k has left: their weights need not be divided for it
        var (kept, mass) = (0, 0.0);
        while (mass < enough)                                   // before the token is added, so that the one that crosses stays
            mass += weights[kept++];

        var probabilities = new float[logits.Length];
        for (var i = 0; i < kept; i++)
            probabilities[order[i]] = (float)(weights[i] / mass);   // back to the order of the ids
        return probabilities;
    }

    public int[] Sample(float[] logits, float temperature, int topK, float topP, int seed, int count)
    {
        var (sums, sum) = (new List<double>(), 0.0);
        foreach (var probability in Probabilities(logits, temperature, topK, topP))
            sums.Add(sum += probability);

        // Many draws are made in blocks side by side; a generator is not to be shared among threads, so each block has its own.
        const int Block = 16_384;
        var draws = new int[count];
        Parallel.For(0, (int)(((long)count + Block - 1) / Block), block =>
        {
            var random = new Random(seed);
            for (var i = block * Block; i < Math.Min(count, (block + 1L) * Block); i++)
            {
                var u = random.NextDouble() * sum;
                draws[i] = sums.FindIndex(through => u < through);
            }
        });
        return draws;
    }
}
