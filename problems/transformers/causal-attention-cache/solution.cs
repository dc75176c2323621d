// Causal attention, a few positions at a time: what earlier positions offer is kept, so that a new one costs a single row of scores.
public class Solution
{
    readonly List<float[]> _keys = [], _values = [];     // a list doubles its room when it is full: adding n rows moves fewer than 2n

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
            _keys.Add(Row(key, i));                      // before anyone attends: a position sees itself
            _values.Add(Row(value, i));
        }

        var output = new float[n, dv];
        var scale = 1 / MathF.Sqrt(dk);
        for (var i = 0; i < n; i++)
        {
            var scores = new float[before + i + 1];      // causal: the cache, and of the new positions those up to its own
            var max = float.NegativeInfinity;
            for (var j = 0; j < scores.Length; j++)
            {
                for (var d = 0; d < dk; d++)
                    scores[j] += query[i, d] * _keys[j][d];
                scores[j] *= scale;
                max = MathF.Max(max, scores[j]);
            }

            var sum = 0f;
            for (var j = 0; j < scores.Length; j++)
            {
                scores[j] = MathF.Exp(scores[j] - max);  // largest exponent is 0: exp cannot overflow
                sum += scores[j];
            }

            for (var j = 0; j < scores.Length; j++)
                for (var d = 0; d < dv; d++)
                    output[i, d] += scores[j] / sum * _values[j][d];
        }
        return output;
    }

    // an array of its own for each position: a cache that held the caller's would change with it
    static float[] Row(float[,] matrix, int row)
    {
        var copy = new float[matrix.GetLength(1)];
        for (var d = 0; d < copy.Length; d++)
            copy[d] = matrix[row, d];
        return copy;
    }
}
