// expect: WA
// why: the sums are taken of what a row's numbers are below their largest one, which is looked for from 0 on, so that rows around −4000 are not shifted and lose all digits: "A row may lie far from zero. With numbers around 4000 that differ by 1, layer norm must still be right to 0.01"
public class Solution
{
    public float[,] LayerNorm(float[,] input, float[] gain, float[] bias, float epsilon)
    {
        int n = input.GetLength(0), d = gain.Length;
        var output = new float[n, d];
        for (var i = 0; i < n; i++)
        {
            var (mean, root) = Statistics(input, i, epsilon);
            for (var j = 0; j < d; j++)
                output[i, j] = (input[i, j] - mean) / root * gain[j] + bias[j];
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
            var (mean, root) = Statistics(input, i, epsilon);
            float sum = 0, along = 0;
            for (var j = 0; j < d; j++)
            {
                var y = (input[i, j] - mean) / root;
                gainGradient[j] += outputGradient[i, j] * y;
                biasGradient[j] += outputGradient[i, j];
                sum += outputGradient[i, j] * gain[j];
                along += outputGradient[i, j] * gain[j] * y;
            }
            for (var j = 0; j < d; j++)
                inputGradient[i, j] = (outputGradient[i, j] * gain[j] - sum / d - (input[i, j] - mean) / root * along / d) / root;
        }
        return (inputGradient, gainGradient, biasGradient);
    }

    public float[,] RmsNorm(float[,] input, float[] gain, float epsilon)
    {
        int n = input.GetLength(0), d = gain.Length;
        var output = new float[n, d];
        for (var i = 0; i < n; i++)
        {
            var root = Root(input, i, epsilon);
            for (var j = 0; j < d; j++)
                output[i, j] = input[i, j] / root * gain[j];
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
            var root = Root(input, i, epsilon);
            var along = 0f;
            for (var j = 0; j < d; j++)
            {
                gainGradient[j] += outputGradient[i, j] * input[i, j] / root;
                along += outputGradient[i, j] * gain[j] * input[i, j] / root;
            }
            for (var j = 0; j < d; j++)
                inputGradient[i, j] = (outputGradient[i, j] * gain[j] - input[i, j] / root * along / d) / root;
        }
        return (inputGradient, gainGradient);
    }

    /// <summary>One pass over a row that has been moved to where its largest number is 0.</summary>
    static (float Mean, float Root) Statistics(float[,] input, int i, float epsilon)
    {
        var d = input.GetLength(1);
        var largest = 0f;
        for (var j = 0; j < d; j++)
            largest = MathF.Max(largest, input[i, j]);
        float sum = 0, squares = 0;
        for (var j = 0; j < d; j++)
        {
            var below = input[i, j] - largest;
            sum += below;
            squares += below * below;
        }
        var mean = sum / d;
        return (largest + mean, MathF.Sqrt(MathF.Max(0, squares / d - mean * mean) + epsilon));
    }

    static float Root(float[,] input, int i, float epsilon)
    {
        var squares = 0f;
        for (var j = 0; j < input.GetLength(1); j++)
            squares += input[i, j] * input[i, j];
        return MathF.Sqrt(squares / input.GetLength(1) + epsilon);
    }
}
