// rejected by: one token at a time
// feedback: The outputs of all positions so far are returned; only those of the new ones are wanted.
public class Solution
{
    readonly List<float[]> _queries = [], _keys = [], _values = [];

    public void Reset()
    {
        _queries.Clear();
        _keys.Clear();
        _values.Clear();
    }

    public float[,] Step(float[,] query, float[,] key, float[,] value)
    {
        int n = query.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        for (var i = 0; i < n; i++)
        {
            _queries.Add(Enumerable.Range(0, dk).Select(d => query[i, d]).ToArray());
            _keys.Add(Enumerable.Range(0, dk).Select(d => key[i, d]).ToArray());
            _values.Add(Enumerable.Range(0, dv).Select(d => value[i, d]).ToArray());
        }
        var all = new float[_queries.Count, dv];
        for (var i = 0; i < _queries.Count; i++)
        {
            var weights = new float[i + 1];
            for (var j = 0; j <= i; j++)
            {
                for (var d = 0; d < dk; d++)
                    weights[j] += _queries[i][d] * _keys[j][d];
                weights[j] /= MathF.Sqrt(dk);
            }
            var max = weights.Max();
            for (var j = 0; j <= i; j++)
                weights[j] = MathF.Exp(weights[j] - max);
            var sum = weights.Sum();
            for (var j = 0; j <= i; j++)
                for (var d = 0; d < dv; d++)
                    all[i, d] += weights[j] / sum * _values[j][d];
        }
        return all;
    }
}
