// expect: WA
// why: "A text may have any length; thousands of positions are normal." — the cache has room for 2048 positions and doubles; the values are copied into the larger array, the keys are not, so that all earlier scores become 0
public class Solution
{
    float[] _keys = [], _values = [];
    int _count, _capacity;

    public void Reset() => (_keys, _values, _count, _capacity) = ([], [], 0, 0);

    public float[,] Step(float[,] query, float[,] key, float[,] value)
    {
        int n = query.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        Reserve(_count + n, dk, dv);
        for (var i = 0; i < n; i++)
        {
            for (var d = 0; d < dk; d++)
                _keys[(_count + i) * dk + d] = key[i, d];
            for (var d = 0; d < dv; d++)
                _values[(_count + i) * dv + d] = value[i, d];
        }

        var output = new float[n, dv];
        var scale = 1 / MathF.Sqrt(dk);
        var scores = new float[_count + n];
        for (var i = 0; i < n; i++)
        {
            var visible = _count + i + 1;
            var max = float.NegativeInfinity;
            for (var j = 0; j < visible; j++)
            {
                var dot = 0f;
                for (var d = 0; d < dk; d++)
                    dot += query[i, d] * _keys[j * dk + d];
                max = MathF.Max(max, scores[j] = dot * scale);
            }
            var sum = 0f;
            for (var j = 0; j < visible; j++)
                sum += scores[j] = MathF.Exp(scores[j] - max);
            for (var j = 0; j < visible; j++)
                for (var d = 0; d < dv; d++)
                    output[i, d] += scores[j] / sum * _values[j * dv + d];
        }
        _count += n;
        return output;
    }

    void Reserve(int positions, int dk, int dv)
    {
        if (positions <= _capacity)
            return;
        _capacity = Math.Max(2048, Math.Max(positions, 2 * _capacity));
        var (keys, values) = (new float[_capacity * dk], new float[_capacity * dv]);
        _values.CopyTo(values, 0);
        (_keys, _values) = (keys, values);
    }
}
