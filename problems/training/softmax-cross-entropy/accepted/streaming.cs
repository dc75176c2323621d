// One pass over a row with a running maximum and sum (Milakov and Gimelshein 2018), in float; log Σ exp is formed before the logit is taken from it.
public static class Solution
{
    public static float Loss(float[][] logits, int[] labels, float smoothing)
    {
        float total = 0;
        int count = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] < 0)
                continue;
            float logSum = LogSum(logits[i]), shared = 0;
            foreach (float z in logits[i])
                shared += logSum - z;
            total += (1 - smoothing) * (logSum - logits[i][labels[i]]) + smoothing / logits[i].Length * shared;
            count++;
        }
        return total / Math.Max(1, count);
    }

    public static float[][] Gradient(float[][] logits, int[] labels, float smoothing)
    {
        float each = 1f / Math.Max(1, labels.Count(label => label >= 0));
        return logits.Select((row, i) =>
        {
            if (labels[i] < 0)
                return new float[row.Length];
            float logSum = LogSum(row);
            var gradient = Array.ConvertAll(row, z => each * (MathF.Exp(z - logSum) - smoothing / row.Length));
            gradient[labels[i]] -= each * (1 - smoothing);
            return gradient;
        }).ToArray();
    }

    static float LogSum(float[] row)
    {
        float max = row[0], sum = 1;
        foreach (float z in row.Skip(1))
        {
            if (z > max)
                (max, sum) = (z, sum * MathF.Exp(max - z) + 1);
            else
                sum += MathF.Exp(z - max);
        }
        return max + MathF.Log(sum);
    }
}
