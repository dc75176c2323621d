// Flat arrays that double when they are full; one pass over the keys with a running maximum.
public class Solution
{
    float[] _keys = [], _values = [];
    int _length;

    public void Reset() => (_keys, _values, _length) = ([], [], 0);

    public float[,] Step(float[,] query, float[,] key, float[,] value)
    {
        int n = query.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        _keys = Appended(_keys, _length * dk, key);
        _values = Appended(_values, _length * dv, value);
        var output = new float[n, dv];
        for (var i = 0; i < n; i++)
        {
            _length++;
            var (max, sum) = (float.NegativeInfinity, 0f);
            var row = new float[dv];
            for (var j = 0; j < _length; j++)
            {
                var score = 0f;
                for (var d = 0; d < dk; d++)
                    score += query[i, d] / MathF.Sqrt(dk) * _keys[j * dk + d];
                var newMax = Math.Max(max, score);
                float shrink = MathF.Exp(max - newMax), weight = MathF.Exp(score - newMax);
                for (var d = 0; d < dv; d++)
                    row[d] = row[d] * shrink + weight * _values[j * dv + d];
                (max, sum) = (newMax, sum * shrink + weight);
            }
            for (var d = 0; d < dv; d++)
                output[i, d] = row[d] / sum;
        }
        return output;
    }

    static float[] Appended(float[] buffer, int used, float[,] rows)
    {
        if (used + rows.Length > buffer.Length)
            Array.Resize(ref buffer, Math.Max(used + rows.Length, 2 * buffer.Length));
        foreach (var number in rows)
            buffer[used++] = number;
        return buffer;
    }
}
