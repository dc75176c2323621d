// expect: WA
// why: "Mean, variance and mean of the squares are taken **over the d columns of each row**" — on the way back sums are taken in blocks of 128 columns, and each block's sum replaces that of the one before: rows wider than 128 have wrong gradients
public class Solution
{
    const int Block = 128;

    public float[,] LayerNorm(float[,] input, float[] gain, float[] bias, float epsilon)
    {
        int n = input.GetLength(0), d = input.GetLength(1);
        var output = new float[n, d];
        for (var i = 0; i < n; i++)
        {
            var (mean, square) = (0.0, 0.0);
            for (var j = 0; j < d; j++)
                mean += input[i, j];
            mean /= d;
            for (var j = 0; j < d; j++)
                square += (input[i, j] - mean) * (input[i, j] - mean);
            var root = Math.Sqrt(square / d + epsilon);
            for (var j = 0; j < d; j++)
                output[i, j] = (float)((input[i, j] - mean) / root * gain[j] + bias[j]);
        }
        return output;
    }

    public float[,] RmsNorm(float[,] input, float[] gain, float epsilon)
    {
        int n = input.GetLength(0), d = input.GetLength(1);
        var output = new float[n, d];
        for (var i = 0; i < n; i++)
        {
            var square = 0.0;
            for (var j = 0; j < d; j++)
                square += (double)input[i, j] * input[i, j];
            var root = Math.Sqrt(square / d + epsilon);
            for (var j = 0; j < d; j++)
                output[i, j] = (float)(input[i, j] / root * gain[j]);
        }
        return output;
    }

    public (float[,] InputGradient, float[] GainGradient, float[] BiasGradient) LayerNormBackward(float[,] input, float[] gain, float epsilon, float[,] outputGradient)
    {
        var (inputGradient, gainGradient) = Back(input, gain, epsilon, outputGradient, centred: true);
        var biasGradient = new float[gain.Length];
        for (var i = 0; i < input.GetLength(0); i++)
            for (var j = 0; j < gain.Length; j++)
                biasGradient[j] += outputGradient[i, j];
        return (inputGradient, gainGradient, biasGradient);
    }

    public (float[,] InputGradient, float[] GainGradient) RmsNormBackward(float[,] input, float[] gain, float epsilon, float[,] outputGradient) =>
        Back(input, gain, epsilon, outputGradient, centred: false);

    static (float[,], float[]) Back(float[,] input, float[] gain, float epsilon, float[,] outputGradient, bool centred)
    {
        int n = input.GetLength(0), d = input.GetLength(1);
        var (inputGradient, gainGradient) = (new float[n, d], new double[d]);
        for (var row = 0; row < n; row++)
        {
            var i = row;
            var mean = centred ? Sum(d, j => input[i, j]) / d : 0;
            var root = Math.Sqrt(Sum(d, j => (input[i, j] - mean) * (input[i, j] - mean)) / d + epsilon);
            double Y(int j) => (input[i, j] - mean) / root;
            double H(int j) => (double)outputGradient[i, j] * gain[j];
            var along = Sum(d, j => H(j) * Y(j)) / d;
            var meanOfH = centred ? Sum(d, H) / d : 0;
            for (var j = 0; j < d; j++)
            {
                gainGradient[j] += outputGradient[i, j] * Y(j);
                inputGradient[i, j] = (float)((H(j) - meanOfH - Y(j) * along) / root);
            }
        }
        return (inputGradient, [.. gainGradient.Select(g => (float)g)]);
    }

    // in blocks, so that few roundings add up
    static double Sum(int count, Func<int, double> of)
    {
        var total = 0.0;
        for (var start = 0; start < count; start += Block)
        {
            var part = 0.0;
            for (var j = start; j < Math.Min(start + Block, count); j++)
                part += of(j);
            total = part;
        }
        return total;
    }
}
