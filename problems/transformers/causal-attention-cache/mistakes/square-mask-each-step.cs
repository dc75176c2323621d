// rejected by: a new position costs one look at the cache
// feedback: Each step builds a mask of all positions by all positions; a new position needs only its own row of it.
// hint: 3
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
            _keys.Add(Row(key, i));
            _values.Add(Row(value, i));
        }

        var total = _keys.Count;
        var mask = Causal(total);                        // the new positions are its last n rows
        var output = new float[n, dv];
        var scale = 1 / MathF.Sqrt(dk);
        var scores = new float[total];
        for (var i = 0; i < n; i++)
        {
            var max = float.NegativeInfinity;
            for (var j = 0; j < total; j++)
            {
                scores[j] = float.NegativeInfinity;
                if (!mask[before + i, j])
                    continue;
                var dot = 0f;
                for (var d = 0; d < dk; d++)
                    dot += query[i, d] * _keys[j][d];
                scores[j] = dot * scale;
                max = MathF.Max(max, scores[j]);
            }

            var sum = 0f;
            for (var j = 0; j < total; j++)
            {
                scores[j] = MathF.Exp(scores[j] - max);
                sum += scores[j];
            }

            for (var j = 0; j < total; j++)
                if (scores[j] != 0)
                    for (var d = 0; d < dv; d++)
                        output[i, d] += scores[j] / sum * _values[j][d];
        }
        return output;
    }

    /// <summary>The lower triangle, diagonal included.</summary>
    static bool[,] Causal(int positions)
    {
        var mask = new bool[positions, positions];
        for (var i = 0; i < positions; i++)
            for (var j = 0; j <= i; j++)
                mask[i, j] = true;
        return mask;
    }

    static float[] Row(float[,] matrix, int row)
    {
        var copy = new float[matrix.GetLength(1)];
        for (var d = 0; d < copy.Length; d++)
            copy[d] = matrix[row, d];
        return copy;
    }
}
