// expect: RE WA
// why: "dₖ and dᵥ stay the same until then, and may change afterwards." — Reset keeps the arrays and the number of positions that they have room for, which was counted for the old width: a text of four times the width runs over their end from position 1024 on
public class Solution
{
    float[]? _keys, _values;
    int _count, _capacity;

    // the arrays are good for the next text
    public void Reset() => _count = 0;

    public float[,] Step(float[,] query, float[,] key, float[,] value)
    {
        int n = query.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        Reserve(_count + n, dk, dv);
        for (var i = 0; i < n; i++)
        {
            for (var d = 0; d < dk; d++)
                _keys![(_count + i) * dk + d] = key[i, d];
            for (var d = 0; d < dv; d++)
                _values![(_count + i) * dv + d] = value[i, d];
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
                    dot += query[i, d] * _keys![j * dk + d];
                max = MathF.Max(max, scores[j] = dot * scale);
            }
            var sum = 0f;
            for (var j = 0; j < visible; j++)
                sum += scores[j] = MathF.Exp(scores[j] - max);
            for (var j = 0; j < visible; j++)
                for (var d = 0; d < dv; d++)
                    output[i, d] += scores[j] / sum * _values![j * dv + d];
        }
        _count += n;
        return output;
    }

    void Reserve(int positions, int dk, int dv)
    {
        if (positions <= _capacity)
            return;
        _capacity = Math.Max(4096, Math.Max(positions, 2 * _capacity));
        Array.Resize(ref _keys, _capacity * dk);
        Array.Resize(ref _values, _capacity * dv);
    }
}
