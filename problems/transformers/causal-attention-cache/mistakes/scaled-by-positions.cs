// rejected by: one token at a time
// feedback: The scores are divided by the root of the number of positions; they must be divided by √dₖ, the root of the query's width.
public class Solution
{
    readonly List<float[]> _keys = [], _values = [];

    public void Reset()
    {
        _keys.Clear();
        _values.Clear();
    }

    public float[,] Step(float[,] query, float[,] key, float[,] value)
    {
        int n = query.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        var before = _keys.Count;
        for (var i = 0; i < n; i++)
        {
            _keys.Add(Enumerable.Range(0, dk).Select(d => key[i, d]).ToArray());
            _values.Add(Enumerable.Range(0, dv).Select(d => value[i, d]).ToArray());
        }
        var output = new float[n, dv];
        for (var i = 0; i < n; i++)
        {
            var visible = before + i + 1;
            var weights = new float[visible];
            for (var j = 0; j < visible; j++)
            {
                for (var d = 0; d < dk; d++)
                    weights[j] += query[i, d] * _keys[j][d];
                weights[j] /= MathF.Sqrt(visible);
            }
            var max = weights.Max();
            for (var j = 0; j < visible; j++)
                weights[j] = MathF.Exp(weights[j] - max);
            var sum = weights.Sum();
            for (var j = 0; j < visible; j++)
                for (var d = 0; d < dv; d++)
                    output[i, d] += weights[j] / sum * _values[j][d];
        }
        return output;
    }
}
