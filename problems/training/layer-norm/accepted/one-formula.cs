// The textbook formulas in float64, each written out: sums of h and of h·y.
public static class Solution
{
    public static double[,] LayerNorm(double[,] input, double[] gain, double[] bias, double epsilon)
    {
        int n = input.GetLength(0), d = input.GetLength(1);
        var output = new double[n, d];
        for (var i = 0; i < n; i++)
        {
            var (mean, sigma) = Statistics(input, i, epsilon);
            for (var j = 0; j < d; j++)
                output[i, j] = gain[j] * (input[i, j] - mean) / sigma + bias[j];
        }
        return output;
    }

    public static (double[,], double[], double[]) LayerNormBackward(double[,] input, double[] gain, double epsilon, double[,] outputGradient)
    {
        int n = input.GetLength(0), d = input.GetLength(1);
        var (dx, dgain, dbias) = (new double[n, d], new double[d], new double[d]);
        for (var i = 0; i < n; i++)
        {
            var (mean, sigma) = Statistics(input, i, epsilon);
            double sum = 0, sumAlong = 0;
            for (var j = 0; j < d; j++)
            {
                var (h, y) = (outputGradient[i, j] * gain[j], (input[i, j] - mean) / sigma);
                sum += h;
                sumAlong += h * y;
                dgain[j] += outputGradient[i, j] * y;
                dbias[j] += outputGradient[i, j];
            }
            for (var j = 0; j < d; j++)
                dx[i, j] = (d * outputGradient[i, j] * gain[j] - sum - (input[i, j] - mean) / sigma * sumAlong) / (d * sigma);
        }
        return (dx, dgain, dbias);
    }

    public static double[,] RmsNorm(double[,] input, double[] gain, double epsilon)
    {
        int n = input.GetLength(0), d = input.GetLength(1);
        var output = new double[n, d];
        for (var i = 0; i < n; i++)
        {
            var root = Root(input, i, epsilon);
            for (var j = 0; j < d; j++)
                output[i, j] = gain[j] * input[i, j] / root;
        }
        return output;
    }

    public static (double[,], double[]) RmsNormBackward(double[,] input, double[] gain, double epsilon, double[,] outputGradient)
    {
        int n = input.GetLength(0), d = input.GetLength(1);
        var (dx, dgain) = (new double[n, d], new double[d]);
        for (var i = 0; i < n; i++)
        {
            var root = Root(input, i, epsilon);
            var dot = 0.0;
            for (var j = 0; j < d; j++)
            {
                dot += outputGradient[i, j] * gain[j] * input[i, j];
                dgain[j] += outputGradient[i, j] * input[i, j] / root;
            }
            for (var j = 0; j < d; j++)
                dx[i, j] = outputGradient[i, j] * gain[j] / root - input[i, j] * dot / (d * Math.Pow(root, 3));
        }
        return (dx, dgain);
    }

    static (double Mean, double Sigma) Statistics(double[,] input, int i, double epsilon)
    {
        var d = input.GetLength(1);
        double mean = 0, squares = 0;
        for (var j = 0; j < d; j++)
            mean += input[i, j] / d;
        for (var j = 0; j < d; j++)
            squares += Math.Pow(input[i, j] - mean, 2);
        return (mean, Math.Sqrt(squares / d + epsilon));
    }

    static double Root(double[,] input, int i, double epsilon)
    {
        var squares = 0.0;
        for (var j = 0; j < input.GetLength(1); j++)
            squares += input[i, j] * input[i, j];
        return Math.Sqrt(squares / input.GetLength(1) + epsilon);
    }
}
