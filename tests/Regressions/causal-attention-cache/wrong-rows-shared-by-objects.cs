// expect: WA
// why: "Several objects may be in use at once" — each object counts its own positions, but the arrays that hold their keys and values are static: of two texts that take turns step by step, each writes its positions over those of the other
// Causal attention, a few positions at a time: keys and values lie in two large arrays that are made once and grow as texts do.
public class Solution
{
    static float[] s_keys = new float[1 << 16], s_values = new float[1 << 16];
    int _count;

    public void Reset() => _count = 0;

    public float[,] Step(float[,] query, float[,] key, float[,] value)
    {
        int n = query.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        var before = _count;
        Append(ref s_keys, before * dk, key);                // before anyone attends: a position sees itself
        Append(ref s_values, before * dv, value);
        _count += n;

        var output = new float[n, dv];
        var scale = 1 / MathF.Sqrt(dk);
        for (var i = 0; i < n; i++)
        {
            var scores = new float[before + i + 1];
            var max = float.NegativeInfinity;
            for (var j = 0; j < scores.Length; j++)
            {
                for (var d = 0; d < dk; d++)
                    scores[j] += query[i, d] * s_keys[j * dk + d];
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
                    output[i, d] += scores[j] / sum * s_values[j * dv + d];
        }
        return output;
    }

    static void Append(ref float[] rows, int used, float[,] added)
    {
        if (used + added.Length > rows.Length)
            Array.Resize(ref rows, Math.Max(used + added.Length, 2 * rows.Length));
        foreach (var number in added)
            rows[used++] = number;
    }
}
