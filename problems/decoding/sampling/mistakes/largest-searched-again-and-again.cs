// rejected by: half of that many
// feedback: For each token that stays all logits are searched for the largest that is left; of 200,000 tokens half may stay. Sort them, or use a heap.
public class Solution
{
    public float[] Probabilities(float[] logits, float temperature, int topK, float topP)
    {
        var n = logits.Length;
        if (temperature == 0)
            (temperature, topK, topP) = (1, 1, 1);
        var max = logits.Max();
        double Weight(int id) => Math.Exp((logits[id] - max) / temperature);

        var stays = new bool[n];
        if (topK == 0 || topK >= n)
            Array.Fill(stays, true);
        else
            for (var i = 0; i < topK; i++)
                stays[Largest(logits, id => !stays[id])] = true;

        if (topP < 1)
        {
            var total = Enumerable.Range(0, n).Where(id => stays[id]).Sum(id => Weight(id));
            var nucleus = new bool[n];
            for (var mass = 0.0; mass < topP * total;)
            {
                var next = Largest(logits, id => stays[id] && !nucleus[id]);
                nucleus[next] = true;
                mass += Weight(next);
            }
            stays = nucleus;
        }

        var weights = new double[n];
        for (var id = 0; id < n; id++)
            weights[id] = stays[id] ? Weight(id) : 0;
        var sum = weights.Sum();
        return Array.ConvertAll(weights, weight => (float)(weight / sum));
    }

    static int Largest(float[] logits, Func<int, bool> isLeft)
    {
        var best = -1;
        for (var id = 0; id < logits.Length; id++)
            if ((best < 0 || logits[id] > logits[best]) && isLeft(id))
                best = id;
        return best;
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
