// expect: WA
// why: "Scores as large as ±10⁴ must not turn into NaN or infinity." — keys in blocks of 64, each with a maximum of its own; the blocks are joined by exp(maximum), which overflows from scores of 89 on, but only where there is more than one block
public class Solution
{
    const int Block = 64;

    public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask)
    {
        int n = query.GetLength(0), m = key.GetLength(0), dv = value.GetLength(1);
        var output = new float[n, dv];
        for (var i = 0; i < n; i++)
        {
            var total = 0.0;
            var sums = new double[dv];
            for (var start = 0; start < m; start += Block)
            {
                var (max, sum, weighted) = Partial(query, key, value, mask, i, start, Math.Min(m, start + Block));
                if (double.IsNegativeInfinity(max))
                    continue;
                var share = m <= Block ? 1 : Math.Exp(max);      // one block: its own maximum cancels out
                total += share * sum;
                for (var d = 0; d < dv; d++)
                    sums[d] += share * weighted[d];
            }
            if (total > 0)
                for (var d = 0; d < dv; d++)
                    output[i, d] = (float)(sums[d] / total);
        }
        return output;
    }

    static (double Max, double Sum, double[] Weighted) Partial(
        float[,] query, float[,] key, float[,] value, bool[,]? mask, int i, int start, int end)
    {
        int dk = query.GetLength(1), dv = value.GetLength(1);
        var scores = new double[end - start];
        var max = double.NegativeInfinity;
        for (var j = start; j < end; j++)
        {
            scores[j - start] = double.NegativeInfinity;
            if (mask is not null && !mask[i, j])
                continue;
            var dot = 0.0;
            for (var d = 0; d < dk; d++)
                dot += (double)query[i, d] * key[j, d];
            max = Math.Max(max, scores[j - start] = dot / Math.Sqrt(dk));
        }
        var (sum, weighted) = (0.0, new double[dv]);
        if (double.IsNegativeInfinity(max))
            return (max, sum, weighted);
        for (var j = start; j < end; j++)
        {
            var weight = Math.Exp(scores[j - start] - max);
            if (weight == 0)
                continue;
            sum += weight;
            for (var d = 0; d < dv; d++)
                weighted[d] += weight * value[j, d];
        }
        return (max, sum, weighted);
    }
}
