// rejected by: each call stands alone
// feedback: The softmax is kept for as long as the same array is passed; the caller may have filled it with another batch.
public class Solution
{
    float[,]? _of;
    float[,] _probabilities = new float[0, 0];
    float[] _logSums = [];

    public float Loss(float[,] logits, int[] labels, float smoothing)
    {
        Forward(logits);
        double sum = 0, count = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] == -100) continue;
            for (int k = 0; k < logits.GetLength(1); k++)
                sum += (_logSums[i] - logits[i, k]) * smoothing / logits.GetLength(1);
            sum += (_logSums[i] - logits[i, labels[i]]) * (1 - smoothing);
            count++;
        }
        return (float)(sum / Math.Max(count, 1));
    }

    public float[,] Gradient(float[,] logits, int[] labels, float smoothing)
    {
        Forward(logits);
        var gradient = (float[,])_probabilities.Clone();
        int counted = labels.Length - labels.Count(label => label == -100), classes = logits.GetLength(1);
        for (int i = 0; i < labels.Length; i++)
        {
            for (int k = 0; k < classes; k++)
            {
                if (labels[i] == -100)
                    gradient[i, k] = 0;
                else
                    gradient[i, k] = (gradient[i, k] - (labels[i] == k ? 1 - smoothing + smoothing / classes : smoothing / classes)) / counted;
            }
        }
        return gradient;
    }

    void Forward(float[,] logits)
    {
        if (ReferenceEquals(_of, logits))
            return;
        _of = logits;
        int n = logits.GetLength(0), classes = logits.GetLength(1);
        (_probabilities, _logSums) = (new float[n, classes], new float[n]);
        for (int i = 0; i < n; i++)
        {
            float max = float.MinValue, sum = 0;
            for (int k = 0; k < classes; k++) max = Math.Max(max, logits[i, k]);
            for (int k = 0; k < classes; k++) sum += _probabilities[i, k] = MathF.Exp(logits[i, k] - max);
            for (int k = 0; k < classes; k++) _probabilities[i, k] /= sum;
            _logSums[i] = max + MathF.Log(sum);
        }
    }
}
