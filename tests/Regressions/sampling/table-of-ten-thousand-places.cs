// expect: WA
// why: a token below a ten-thousandth gets no place in the table, or too many: Sample draws "from these probabilities", and "A likely token beside 200,000 very unlikely ones must keep the right probability, to 10⁻³" (here it is drawn always)
// Temperature, top-k (Fan et al. 2018), top-p (Holtzman et al. 2020). Once the tokens are in order, both filters are a number of tokens to keep.
public class Solution
{
    const int Places = 10_000;

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
        // a table in which each token has as many places as it is likely: a draw is one look
        var probabilities = Probabilities(logits, temperature, topK, topP);
        var table = new List<int>(Places);
        for (var id = 0; id < probabilities.Length; id++)
            table.AddRange(Enumerable.Repeat(id, (int)MathF.Round(probabilities[id] * Places)));

        var random = new Random(seed);                          // one for all draws: a new one for each would draw the same each time
        var draws = new int[count];
        for (var i = 0; i < count; i++)
            draws[i] = table[random.Next(table.Count)];
        return draws;
    }
}
