// rejected by: the arguments stay as they are
// feedback: The largest logit is subtracted in place: the caller's matrix is changed.
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
        return count == 0 ? 0 : total / count;
    }

    public float[,] Gradient(float[,] logits, int[] labels, float smoothing)
    {
        int n = logits.GetLength(0), classes = logits.GetLength(1);
        var count = labels.Count(label => label != Ignored);
        var gradient = new float[n, classes];
        for (var i = 0; i < n; i++)
        {
            if (labels[i] == Ignored)
                continue;
            var log = LogSoftmax(logits, i);
            for (var k = 0; k < classes; k++)
                gradient[i, k] = (MathF.Exp(log[k]) - Target(k, labels[i], smoothing, classes)) / count;
        }
        return gradient;
    }

    static float[] LogSoftmax(float[,] logits, int row)
    {
        var log = new float[logits.GetLength(1)];
        var max = float.NegativeInfinity;
        for (var k = 0; k < log.Length; k++)
            max = MathF.Max(max, logits[row, k]);
        var sum = 0f;
        for (var k = 0; k < log.Length; k++)
        {
            logits[row, k] -= max;
            sum += MathF.Exp(logits[row, k]);
        }
        for (var k = 0; k < log.Length; k++)
            log[k] = logits[row, k] - MathF.Log(sum);
        return log;
    }

    static float Target(int k, int label, float smoothing, int classes) => (k == label ? 1 - smoothing : 0) + smoothing / classes;
}
