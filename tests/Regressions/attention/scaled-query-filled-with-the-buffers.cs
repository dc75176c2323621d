// expect: WA
// why: "The arguments are the caller's, and so is the answer once it is returned: change neither, and keep neither for later calls." — the scaled query is copied only when the buffers are made; a second call on the object with another query of the same sizes is answered for the first query
public class Solution
{
    float[,] _scaled = new float[0, 0], _scores = new float[0, 0];

    public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask)
    {
        int n = query.GetLength(0), m = key.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        if (_scaled.GetLength(0) != n || _scaled.GetLength(1) != dk || _scores.GetLength(1) != m)
        {
            // buffers are made once for each size, since layers are called again and again
            _scaled = new float[n, dk];
            _scores = new float[n, m];
            var scale = 1 / MathF.Sqrt(dk);
            for (var i = 0; i < n; i++)
                for (var d = 0; d < dk; d++)
                    _scaled[i, d] = query[i, d] * scale;
        }

        var output = new float[n, dv];
        for (var i = 0; i < n; i++)
        {
            var max = float.NegativeInfinity;
            for (var j = 0; j < m; j++)
            {
                if (mask is not null && !mask[i, j])
                    continue;
                var dot = 0f;
                for (var d = 0; d < dk; d++)
                    dot += _scaled[i, d] * key[j, d];
                _scores[i, j] = dot;
                max = MathF.Max(max, dot);
            }
            if (float.IsNegativeInfinity(max))
                continue;

            var sum = 0.0;
            for (var j = 0; j < m; j++)
            {
                if (mask is not null && !mask[i, j])
                    continue;
                _scores[i, j] = MathF.Exp(_scores[i, j] - max);
                sum += _scores[i, j];
            }
            for (var j = 0; j < m; j++)
            {
                if (mask is not null && !mask[i, j])
                    continue;
                var weight = (float)(_scores[i, j] / sum);
                for (var d = 0; d < dv; d++)
                    output[i, d] += weight * value[j, d];
            }
        }
        return output;
    }
}
