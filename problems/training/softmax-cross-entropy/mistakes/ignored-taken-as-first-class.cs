// rejected by: ignored rows are not in the mean
// feedback: A row labelled −100 is treated as if its label were class 0; it must be left out.
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
        var count = n;
        var gradient = new float[n, classes];
        for (var i = 0; i < n; i++)
        {
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
            sum += MathF.Exp(logits[row, k] - max);
        for (var k = 0; k < log.Length; k++)
            log[k] = logits[row, k] - max - MathF.Log(sum);
        return log;
    }

    static float Target(int k, int label, float smoothing, int classes) => (k == Math.Max(label, 0) ? 1 - smoothing : 0) + smoothing / classes;
}
