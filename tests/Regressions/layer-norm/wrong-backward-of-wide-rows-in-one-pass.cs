// expect: WA
// why: on the way back rows of 16 numbers and more take their variance as mean(x²) − mean² in float, so that of 64 numbers around 4000 no digit is left: "With numbers around 4000 that differ by 1, layer norm must still be right to 0.01, in `float` too, and its gradients to a hundredth of the largest value they could take."
using System.Numerics.Tensors;

public class Solution
{
    public float[,] LayerNorm(float[,] input, float[] gain, float[] bias, float epsilon)
    {
        int n = input.GetLength(0), d = gain.Length;
        var output = new float[n, d];
        for (var i = 0; i < n; i++)
        {
            var row = Row(input, i);
            var mean = Mean(row);
            var variance = 0.0;
            foreach (var x in row)
                variance += (x - mean) * (x - mean);
            var root = Math.Sqrt(variance / d + epsilon);
            for (var j = 0; j < d; j++)
                output[i, j] = (float)((row[j] - mean) / root * gain[j] + bias[j]);
        }
        return output;
    }

    public (float[,] InputGradient, float[] GainGradient, float[] BiasGradient) LayerNormBackward(float[,] input, float[] gain, float epsilon, float[,] outputGradient)
    {
        int n = input.GetLength(0), d = gain.Length;
        var inputGradient = new float[n, d];
        float[] gainGradient = new float[d], biasGradient = new float[d];
        for (var i = 0; i < n; i++)
        {
            var (row, upstream) = (Row(input, i), Row(outputGradient, i));
            var (mean, root) = Statistics(row, epsilon);
            double sum = 0, along = 0;
            for (var j = 0; j < d; j++)
            {
                var y = (row[j] - mean) / root;
                gainGradient[j] += (float)(upstream[j] * y);
                biasGradient[j] += upstream[j];
                sum += upstream[j] * gain[j];
                along += upstream[j] * gain[j] * y;
            }
            for (var j = 0; j < d; j++)
                inputGradient[i, j] = (float)((upstream[j] * gain[j] - sum / d - (row[j] - mean) / root * along / d) / root);
        }
        return (inputGradient, gainGradient, biasGradient);
    }

    public float[,] RmsNorm(float[,] input, float[] gain, float epsilon)
    {
        int n = input.GetLength(0), d = gain.Length;
        var output = new float[n, d];
        for (var i = 0; i < n; i++)
        {
            var row = Row(input, i);
            var root = Math.Sqrt(row.Sum(x => (double)x * x) / d + epsilon);
            for (var j = 0; j < d; j++)
                output[i, j] = (float)(row[j] / root * gain[j]);
        }
        return output;
    }

    public (float[,] InputGradient, float[] GainGradient) RmsNormBackward(float[,] input, float[] gain, float epsilon, float[,] outputGradient)
    {
        int n = input.GetLength(0), d = gain.Length;
        var inputGradient = new float[n, d];
        var gainGradient = new float[d];
        for (var i = 0; i < n; i++)
        {
            var (row, upstream) = (Row(input, i), Row(outputGradient, i));
            var root = Math.Sqrt(row.Sum(x => (double)x * x) / d + epsilon);
            var along = 0.0;
            for (var j = 0; j < d; j++)
            {
                gainGradient[j] += (float)(upstream[j] * row[j] / root);
                along += upstream[j] * gain[j] * row[j] / root;
            }
            for (var j = 0; j < d; j++)
                inputGradient[i, j] = (float)((upstream[j] * gain[j] - row[j] / root * along / d) / root);
        }
        return (inputGradient, gainGradient);
    }

    static double Mean(float[] row) => row.Sum(x => (double)x) / row.Length;

    /// <summary>Mean and root of a row; wide ones by vectors.</summary>
    static (double Mean, double Root) Statistics(float[] row, float epsilon)
    {
        if (row.Length < 16)
        {
            var mean = Mean(row);
            return (mean, Math.Sqrt(row.Sum(x => (x - mean) * (x - mean)) / row.Length + epsilon));
        }
        var (sum, squares) = (TensorPrimitives.Sum<float>(row), TensorPrimitives.SumOfSquares<float>(row));
        var centre = sum / row.Length;
        return (centre, MathF.Sqrt(MathF.Max(0, squares / row.Length - centre * centre) + epsilon));
    }

    static float[] Row(float[,] matrix, int i) => [.. Enumerable.Range(0, matrix.GetLength(1)).Select(j => matrix[i, j])];
}
