// Top-level variables are the cache; the new positions look at the cache and at their own chunk separately, in two sums.
var keys = new List<float[]>();
var values = new List<float[]>();

void Reset()
{
    keys = [];
    values = [];
}

float[,] Step(float[,] query, float[,] key, float[,] value)
{
    int n = query.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1), old = keys.Count;
    var output = new float[n, dv];
    for (var i = 0; i < n; i++)
    {
        double Score(Func<int, float> k) => Enumerable.Range(0, dk).Sum(d => (double)query[i, d] * k(d)) / Math.Sqrt(dk);
        var past = keys.Select(k => Score(d => k[d])).ToArray();
        var own = Enumerable.Range(0, i + 1).Select(j => Score(d => key[j, d])).ToArray();
        var max = past.Concat(own).Max();
        var sum = past.Concat(own).Sum(s => Math.Exp(s - max));
        for (var d = 0; d < dv; d++)
        {
            var total = 0.0;
            for (var j = 0; j < old; j++)
                total += Math.Exp(past[j] - max) * values[j][d];
            for (var j = 0; j <= i; j++)
                total += Math.Exp(own[j] - max) * value[j, d];
            output[i, d] = (float)(total / sum);
        }
    }
    for (var i = 0; i < n; i++)
    {
        keys.Add([.. Enumerable.Range(0, dk).Select(d => key[i, d])]);
        values.Add([.. Enumerable.Range(0, dv).Select(d => value[i, d])]);
    }
    return output;
}
