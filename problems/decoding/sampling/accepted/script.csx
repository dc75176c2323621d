// Queries; the largest come off a queue one after another.
double[] Probabilities(float[] logits, double temperature, int topK, double topP)
{
    if (temperature <= 0) { temperature = 1; topK = 1; }
    var scaled = logits.Select(x => (double)x / temperature).ToList();
    var left = new PriorityQueue<(double z, int id), (double, int)>(scaled.Select((z, id) => ((z, id), (-z, id))));
    var top = new List<(double z, int id)>();
    while (left.Count > 0 && (topK == 0 || top.Count < topK))
        top.Add(left.Dequeue());                // the first of equals
    var weights = top.Select(x => Math.Exp(x.z - top[0].z)).ToList();
    var sum = weights.Sum();
    var before = 0.0;
    var keep = topP >= 1 ? top.Count : weights.TakeWhile(weight => { var isIn = before / sum < topP; before += weight; return isIn; }).Count();
    var kept = weights.Take(keep).Sum();
    var places = top.Take(keep).Index().ToDictionary(entry => entry.Item.id, entry => entry.Index);
    return Enumerable.Range(0, logits.Length).Select(id => places.TryGetValue(id, out var at) ? weights[at] / kept : 0).ToArray();
}

IEnumerable<int> Sample(float[] logits, double temperature, int topK, double topP, int seed, int count)
{
    var p = Probabilities(logits, temperature, topK, topP);
    var (random, most) = (new Random(seed), p.Max());
    for (var i = 0; i < count; i++)
    {
        // rejection: a token at random, taken with its share of the largest probability
        int id;
        do id = random.Next(p.Length);
        while (random.NextDouble() * most >= p[id]);
        yield return id;
    }
}
