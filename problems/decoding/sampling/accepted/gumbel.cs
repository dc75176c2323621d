// Draws with Gumbel noise on the log-probabilities, and a generator of its own. Static, double.
public static class Solution
{
    public static double[] Probabilities(double[] logits, double temperature, int topK, double topP)
    {
        var n = logits.Length;
        var ids = Enumerable.Range(0, n).OrderBy(i => -logits[i]).ThenBy(i => i).ToList();
        if (temperature == 0)
            ids = ids.GetRange(0, 1);
        else if (topK != 0 && topK < n)
            ids = ids.GetRange(0, topK);
        var t = temperature == 0 ? 1 : temperature;
        // log-sum-exp, then exponentials of log-probabilities
        var log = LogNormalised(ids.Select(i => logits[i] / t).ToArray());
        if (topP < 1)
        {
            var mass = 0.0;
            var keep = ids.TakeWhile((_, rank) => (mass += rank == 0 ? 0 : Math.Exp(log[rank - 1])) < topP).Count();
            ids = ids.GetRange(0, keep);
            log = LogNormalised(log[..keep]);
        }
        var p = new double[n];
        for (var rank = 0; rank < ids.Count; rank++)
            p[ids[rank]] = Math.Exp(log[rank]);
        return p;
    }

    static double[] LogNormalised(double[] x)
    {
        var max = x.Max();
        var log = max + Math.Log(x.Sum(v => Math.Exp(v - max)));
        return Array.ConvertAll(x, v => v - log);
    }

    public static List<int> Sample(double[] logits, double temperature, int topK, double topP, int seed, int count)
    {
        var p = Probabilities(logits, temperature, topK, topP);
        var state = (ulong)seed * 0x9E3779B97F4A7C15;
        double Uniform()
        {
            var z = state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return (((z ^ (z >> 31)) >> 11) + 0.5) / (1UL << 53);
        }
        var draws = new List<int>(count);
        while (draws.Count < count)
        {
            var (best, at) = (double.NegativeInfinity, -1);
            for (var i = 0; i < p.Length; i++)
            {
                var score = p[i] == 0 ? double.NegativeInfinity : Math.Log(p[i]) - Math.Log(-Math.Log(Uniform()));
                if (score > best)
                    (best, at) = (score, i);
            }
            draws.Add(at);
        }
        return draws;
    }
}
