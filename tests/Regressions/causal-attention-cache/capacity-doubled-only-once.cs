// expect: RE
// why: "n is often 1, but a step may bring any number of positions: a prompt, or a chunk of text later on." — the capacity of 1024 is doubled once a step, so a prompt of more than 2048 positions in one step runs over the end of the array
public class Solution
{
    const int Begin = 1024;
    float[] _keys = [], _values = [];
    int _length, _capacity;

    public void Reset() => (_keys, _values, _length, _capacity) = ([], [], 0, 0);

    public float[,] Step(float[,] query, float[,] key, float[,] value)
    {
        int n = query.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        if (_capacity == 0)
        {
            _capacity = Begin;
            (_keys, _values) = (new float[_capacity * dk], new float[_capacity * dv]);
        }
        if (_length + n > _capacity)
        {
            _capacity *= 2;
            Array.Resize(ref _keys, _capacity * dk);
            Array.Resize(ref _values, _capacity * dv);
        }
        for (var i = 0; i < n; i++)
        {
            for (var d = 0; d < dk; d++)
                _keys[(_length + i) * dk + d] = key[i, d];
            for (var d = 0; d < dv; d++)
                _values[(_length + i) * dv + d] = value[i, d];
        }

        var output = new float[n, dv];
        var scale = 1 / MathF.Sqrt(dk);
        var weights = new float[_length + n];
        for (var i = 0; i < n; i++)
        {
            var visible = _length + i + 1;
            var max = float.NegativeInfinity;
            for (var j = 0; j < visible; j++)
            {
                var dot = 0f;
                for (var d = 0; d < dk; d++)
                    dot += query[i, d] * _keys[j * dk + d];
                weights[j] = dot * scale;
                max = MathF.Max(max, weights[j]);
            }
            var sum = 0f;
            for (var j = 0; j < visible; j++)
                sum += weights[j] = MathF.Exp(weights[j] - max);
            for (var j = 0; j < visible; j++)
                for (var d = 0; d < dv; d++)
                    output[i, d] += weights[j] / sum * _values[j * dv + d];
        }
        _length += n;
        return output;
    }
}
