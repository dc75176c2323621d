// why: "so is the answer once it is returned: change neither, and keep neither": a = Attention(q, k, v, null); b = Attention(q2, k, v, null) of the same shape writes b into a, they are one array.
public class Solution
{
    float[,] _output = new float[0, 0];                  // spares an allocation where a model calls with the same shape again and again
    float[] _scores = [];

    public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask)
    {
        int n = query.GetLength(0), m = key.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        if (_output.GetLength(0) != n || _output.GetLength(1) != dv)
            _output = new float[n, dv];
        if (_scores.Length < m)
            _scores = new float[m];
        var (output, scores) = (_output, _scores);
        Array.Clear(output);
        var scale = 1 / MathF.Sqrt(dk);

        for (var i = 0; i < n; i++)
        {
            var max = float.NegativeInfinity;
            for (var j = 0; j < m; j++)
            {
                scores[j] = 0;
                for (var d = 0; d < dk; d++)
                    scores[j] += query[i, d] * key[j, d];
                scores[j] *= scale;
                if (mask is null || mask[i, j])
                    max = MathF.Max(max, scores[j]);
            }

            var sum = 0f;
            for (var j = 0; j < m; j++)
            {
                var visible = mask is null || mask[i, j];
                scores[j] = visible ? MathF.Exp(scores[j] - max) : 0;
                sum += scores[j];
            }

            for (var j = 0; j < m; j++)
            {
                if (scores[j] == 0)
                    continue;
                for (var d = 0; d < dv; d++)
                    output[i, d] += scores[j] / sum * value[j, d];
            }
        }
        return output;
    }
}
