// expect: RE WA
// why: "Several objects may be in use at once." — the cache is static and the constructor empties it: two objects that take turns see each other's positions
public class Solution
{
    static readonly List<float[]> s_keys = [], s_values = [];

    public Solution() => Reset();       // "A new object holds no positions."

    public void Reset()
    {
        s_keys.Clear();
        s_values.Clear();
    }

    public float[,] Step(float[,] query, float[,] key, float[,] value)
    {
        int n = query.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        var output = new float[n, dv];
        var scale = 1 / MathF.Sqrt(dk);
        for (var i = 0; i < n; i++)
        {
            var (newKey, newValue) = (new float[dk], new float[dv]);
            for (var d = 0; d < dk; d++)
                newKey[d] = key[i, d];
            for (var d = 0; d < dv; d++)
                newValue[d] = value[i, d];
            s_keys.Add(newKey);
            s_values.Add(newValue);

            var weights = new float[s_keys.Count];
            var max = float.NegativeInfinity;
            for (var j = 0; j < weights.Length; j++)
            {
                var (dot, known) = (0f, s_keys[j]);
                for (var d = 0; d < dk; d++)
                    dot += query[i, d] * known[d];
                weights[j] = dot * scale;
                max = MathF.Max(max, weights[j]);
            }
            var sum = 0f;
            for (var j = 0; j < weights.Length; j++)
                sum += weights[j] = MathF.Exp(weights[j] - max);
            for (var j = 0; j < weights.Length; j++)
            {
                var (weight, known) = (weights[j] / sum, s_values[j]);
                for (var d = 0; d < dv; d++)
                    output[i, d] += weight * known[d];
            }
        }
        return output;
    }
}
