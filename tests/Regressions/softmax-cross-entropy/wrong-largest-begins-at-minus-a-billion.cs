// expect: WA
// why: logits are "finite, of any size" — the search for the largest begins at −10⁹, as masks do; where all logits of a row lie below, exp gives zeros and the loss is infinite. The smallest logits of the checks are −10⁹ exactly
// Loss and gradient share one quantity: the logarithms of the softmax. Probabilities are formed only where nothing divides by them.
public class Solution
{
    const int Ignored = -100;

    public float Loss(float[,] logits, int[] labels, float smoothing)
    {
        int n = logits.GetLength(0), classes = logits.GetLength(1);
        int count = 0;
        var total = 0f;
        for (var i = 0; i < n; i++)
        {
            if (labels[i] == Ignored)
                continue;
            count++;
            var log = LogSoftmax(logits, i);
            for (var k = 0; k < classes; k++)
                total -= Target(k, labels[i], smoothing, classes) * log[k];
        }
        return count == 0 ? 0 : total / count;              // all ignored: 0/0, and a batch of padding should cost nothing
    }

    public float[,] Gradient(float[,] logits, int[] labels, float smoothing)
    {
        int n = logits.GetLength(0), classes = logits.GetLength(1);
        var count = labels.Count(label => label != Ignored);
        var gradient = new float[n, classes];               // starts at zero: right for the rows that are ignored
        for (var i = 0; i < n; i++)
        {
            if (labels[i] == Ignored)
                continue;
            var log = LogSoftmax(logits, i);
            // ∂(−Σ q log p)/∂z = p · Σq − q, and a target sums to 1, smoothed or not
            for (var k = 0; k < classes; k++)
                gradient[i, k] = (MathF.Exp(log[k]) - Target(k, labels[i], smoothing, classes)) / count;
        }
        return gradient;
    }

    /// <summary>log p of one row: z − max − log Σ exp(z − max).</summary>
    static float[] LogSoftmax(float[,] logits, int row)
    {
        var log = new float[logits.GetLength(1)];
        var max = -1e9f;
        for (var k = 0; k < log.Length; k++)
            max = MathF.Max(max, logits[row, k]);
        var sum = 0f;
        for (var k = 0; k < log.Length; k++)
            sum += MathF.Exp(logits[row, k] - max);         // the largest exponent is 0: exp cannot overflow, and the sum is at least 1
        for (var k = 0; k < log.Length; k++)
            log[k] = logits[row, k] - max - MathF.Log(sum); // max first: adding log Σ to a logit of 10⁴ would round it away
        return log;
    }

    static float Target(int k, int label, float smoothing, int classes) => (k == label ? 1 - smoothing : 0) + smoothing / classes;
}
