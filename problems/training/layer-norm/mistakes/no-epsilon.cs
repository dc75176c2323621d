// rejected by: layer norm matches the reference
// feedback: ε is left out: a row of equal numbers is divided by 0.
public class Solution
{
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
        var inputGradient = new float[input.GetLength(0), gain.Length];
        float[] gainGradient = new float[gain.Length], biasGradient = new float[gain.Length];
        for (var i = 0; i < input.GetLength(0); i++)
        {
            var upstream = Row(outputGradient, i);
            var centredGradient = Backward(Centre(Row(input, i)), gain, epsilon, upstream, gainGradient);
            var gradient = Centre(centredGradient);
            for (var j = 0; j < gain.Length; j++)
            {
                inputGradient[i, j] = gradient[j];
                biasGradient[j] += upstream[j];
            }
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
        var mean = row.Average();
        return [.. row.Select(x => x - mean)];
    }

    static float InverseRoot(float[] row, float epsilon) => 1 / MathF.Sqrt(row.Average(x => x * x));

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
        var along = scaled.Select((g, j) => g * normalised[j]).Average();

        for (var j = 0; j < row.Length; j++)
            gainGradient[j] += upstream[j] * normalised[j];
        return [.. scaled.Select((g, j) => (g - normalised[j] * along) * inverseRoot)];
    }
}
