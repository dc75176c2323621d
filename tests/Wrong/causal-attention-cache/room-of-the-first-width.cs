// why: "dₖ and dᵥ … may be others afterwards": after Reset the arrays keep the room of the first width, so a text of width 1, Reset, and then 40 positions of width 2 end in IndexOutOfRangeException.
public class Solution
{
    float[] _keys = [], _values = [];
    int _room, _length;                                  // both in positions

    public void Reset() => _length = 0;                  // the arrays serve the next text too

    public float[,] Step(float[,] query, float[,] key, float[,] value)
    {
        int n = query.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        if (_length + n > _room)
        {
            _room = Math.Max(64, Math.Max(2 * _room, _length + n));
            Array.Resize(ref _keys, _room * dk);
            Array.Resize(ref _values, _room * dv);
        }

        var output = new float[n, dv];
        var scale = 1 / MathF.Sqrt(dk);
        for (var i = 0; i < n; i++)
        {
            for (var d = 0; d < dk; d++)
                _keys[_length * dk + d] = key[i, d];
            for (var d = 0; d < dv; d++)
                _values[_length * dv + d] = value[i, d];
            _length++;

            var scores = new float[_length];
            var max = float.NegativeInfinity;
            for (var j = 0; j < scores.Length; j++)
            {
                for (var d = 0; d < dk; d++)
                    scores[j] += query[i, d] * _keys[j * dk + d];
                scores[j] *= scale;
                max = MathF.Max(max, scores[j]);
            }

            var sum = 0f;
            for (var j = 0; j < scores.Length; j++)
            {
                scores[j] = MathF.Exp(scores[j] - max);
                sum += scores[j];
            }

            for (var j = 0; j < scores.Length; j++)
                for (var d = 0; d < dv; d++)
                    output[i, d] += scores[j] / sum * _values[j * dv + d];
        }
        return output;
    }
}
