// Queries; the largest are found by removing them one after another.
double[] Probabilities(float[] logits, double temperature, int topK, double topP)
{
    if (temperature <= 0) { temperature = 1; topK = 1; }
    var scaled = logits.Select(x => (double)x / temperature).ToList();
    var left = scaled.Select((z, id) => (z, id)).ToList();
    var top = new List<(double z, int id)>();
    while (left.Count > 0 && (topK == 0 || top.Count < topK))
    {
        var best = left.MaxBy(x => x.z);        // the first of equals
        top.Add(best);
        left.Remove(best);
    }
    var weights = top.Select(x => Math.Exp(x.z - top[0].z)).ToList();
    var sum = weights.Sum();
    var keep = topP >= 1 ? top.Count : 1 + Enumerable.Range(1, top.Count).TakeWhile(k => k < top.Count && weights.Take(k).Sum() / sum < topP).Count();
    var kept = weights.Take(keep).Sum();
    return Enumerable.Range(0, logits.Length)
        .Select(id => top.FindIndex(x => x.id == id) is var at && at >= 0 && at < keep ? weights[at] / kept : 0).ToArray();
}

IEnumerable<int> Sample(float[] logits, double temperature, int topK, double topP, int seed, int count)
{
    var p = Probabilities(logits, temperature, topK, topP);
    var random = new Random(seed);
    for (var i = 0; i < count; i++)
    {
        // rejection: a token at random, taken with its share of the largest probability
        int id;
        do id = random.Next(p.Length);
        while (random.NextDouble() * p.Max() >= p[id]);
        yield return id;
    }
}
