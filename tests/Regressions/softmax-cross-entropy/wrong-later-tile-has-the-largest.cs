// expect: WA
// why: rows are read in tiles of 1,024 classes, and where a later tile has a larger logit the sum so far is not brought down to the new maximum, so that the loss of 2,000 classes is wrong (and may be infinite) unless the largest logit is in the first tile: "Let p be the softmax of a row over its K classes" and "Logits as large as ±10⁴ must give the right finite loss and gradient"
public class Solution
{
    const int Ignored = -100, Tile = 1024;

    public float Loss(float[,] logits, int[] labels, float smoothing)
    {
        int n = logits.GetLength(0), classes = logits.GetLength(1), count = 0;
        var total = 0.0;
        for (var i = 0; i < n; i++)
        {
            if (labels[i] == Ignored)
                continue;
            count++;
            var (max, log) = LogSum(logits, i);
            var mean = 0.0;
            for (var k = 0; k < classes; k++)
                mean += (double)logits[i, k] - max;
            total += log - (1 - (double)smoothing) * ((double)logits[i, labels[i]] - max) - smoothing * (mean / classes);
        }
        return count == 0 ? 0 : (float)(total / count);
    }

    public float[,] Gradient(float[,] logits, int[] labels, float smoothing)
    {
        int n = logits.GetLength(0), classes = logits.GetLength(1), count = labels.Count(label => label != Ignored);
        var gradient = new float[n, classes];
        for (var i = 0; i < n; i++)
        {
            if (labels[i] == Ignored)
                continue;
            var (max, log) = LogSum(logits, i);
            for (var k = 0; k < classes; k++)
            {
                var target = (k == labels[i] ? 1 - (double)smoothing : 0) + (double)smoothing / classes;
                gradient[i, k] = (float)((Math.Exp((double)logits[i, k] - max - log) - target) / count);
            }
        }
        return gradient;
    }

    /// <summary>The largest logit of a row and log Σ exp(z − max), tile by tile: each tile is read twice while it is in the cache.</summary>
    static (float Max, double Log) LogSum(float[,] logits, int i)
    {
        var classes = logits.GetLength(1);
        var max = float.NegativeInfinity;
        var sum = 0.0;
        for (var begin = 0; begin < classes; begin += Tile)
        {
            var end = Math.Min(begin + Tile, classes);
            for (var k = begin; k < end; k++)
                max = MathF.Max(max, logits[i, k]);
            for (var k = begin; k < end; k++)
                sum += Math.Exp((double)logits[i, k] - max);
        }
        return (max, Math.Log(sum));
    }
}
