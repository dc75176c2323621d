// Mean and variance in one pass that loses no digits (Welford 1962), on jagged rows.
public class Solution
{
    public float[][] LayerNorm(float[][] input, List<float> gain, IReadOnlyList<float> bias, float epsilon) => input.Select(row =>
    {
        var (mean, root) = Welford(row, epsilon);
        return row.Select((x, j) => (x - mean) / root * gain[j] + bias[j]).ToArray();
    }).ToArray();

    public (float[][], float[], List<float>) LayerNormBackward(float[][] input, float[] gain, float epsilon, float[][] outputGradient)
    {
        var gainGradient = new float[gain.Length];
        var biasGradient = Enumerable.Range(0, gain.Length).Select(j => outputGradient.Sum(row => row[j])).ToList();
        var rows = new List<float[]>();
        foreach (var (row, upstream) in input.Zip(outputGradient))
        {
            var (mean, root) = Welford(row, epsilon);
            var y = row.Select(x => (x - mean) / root).ToArray();
            var h = upstream.Zip(gain, (g, w) => g * w).ToArray();
            for (var j = 0; j < y.Length; j++)
                gainGradient[j] += upstream[j] * y[j];
            var (meanOfH, along) = (h.Average(), h.Zip(y, (a, b) => a * b).Average());
            rows.Add(h.Zip(y, (a, b) => (a - meanOfH - b * along) / root).ToArray());
        }
        return (rows.ToArray(), gainGradient, biasGradient);
    }

    public float[][] RmsNorm(float[][] input, float[] gain, float epsilon) =>
        [.. input.Select(row => row.Zip(gain, (x, w) => x / Root(row, epsilon) * w).ToArray())];

    public (float[][], float[]) RmsNormBackward(float[][] input, float[] gain, float epsilon, float[][] outputGradient)
    {
        var gainGradient = new float[gain.Length];
        var rows = input.Zip(outputGradient, (row, upstream) =>
        {
            var root = Root(row, epsilon);
            var dot = 0f;
            for (var j = 0; j < row.Length; j++)
            {
                gainGradient[j] += upstream[j] * row[j] / root;
                dot += upstream[j] * gain[j] * row[j] / row.Length;
            }
            return row.Select((x, j) => (upstream[j] * gain[j] - x / root * (dot / root)) / root).ToArray();
        }).ToArray();
        return (rows, gainGradient);
    }

    static (float Mean, float Root) Welford(float[] row, float epsilon)
    {
        float mean = 0, squares = 0;
        for (var j = 0; j < row.Length; j++)
        {
            var before = row[j] - mean;
            mean += before / (j + 1);
            squares += before * (row[j] - mean);
        }
        return (mean, MathF.Sqrt(squares / row.Length + epsilon));
    }

    static float Root(float[] row, float epsilon) => MathF.Sqrt(row.Sum(x => x * x) / row.Length + epsilon);
}
