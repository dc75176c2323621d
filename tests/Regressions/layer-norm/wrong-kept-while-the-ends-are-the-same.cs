// expect: WA
// why: means and roots of the rows are kept from one call to the next while size, ε and the first and last number of the input are the same, as they are where batches begin and end with padding: "A call leaves nothing behind for the next."
public class Solution
{
    (int N, int D, float First, float Last, float Epsilon, bool Centred) _of = (-1, -1, 0, 0, 0, false);
    double[] _means = [], _roots = [];

    public float[,] LayerNorm(float[,] input, float[] gain, float[] bias, float epsilon)
    {
        Prepare(input, epsilon, true);
        return Map(input, (i, j) => (input[i, j] - _means[i]) / _roots[i] * gain[j] + bias[j]);
    }

    public (float[,] InputGradient, float[] GainGradient, float[] BiasGradient) LayerNormBackward(float[,] input, float[] gain, float epsilon, float[,] outputGradient)
    {
        Prepare(input, epsilon, true);
        var (byInput, byGain) = Backward(input, gain, outputGradient, true);
        return (byInput, byGain, [.. Enumerable.Range(0, gain.Length).Select(j => (float)Enumerable.Range(0, input.GetLength(0)).Sum(i => (double)outputGradient[i, j]))]);
    }

    public float[,] RmsNorm(float[,] input, float[] gain, float epsilon)
    {
        Prepare(input, epsilon, false);
        return Map(input, (i, j) => input[i, j] / _roots[i] * gain[j]);
    }

    public (float[,] InputGradient, float[] GainGradient) RmsNormBackward(float[,] input, float[] gain, float epsilon, float[,] outputGradient)
    {
        Prepare(input, epsilon, false);
        return Backward(input, gain, outputGradient, false);
    }

    /// <summary>The backward pass mostly gets what the forward pass just had: what it has found out is still there.</summary>
    void Prepare(float[,] input, float epsilon, bool centred)
    {
        int n = input.GetLength(0), d = input.GetLength(1);
        var of = (n, d, input[0, 0], input[n - 1, d - 1], epsilon, centred);
        if (of == _of)
            return;
        _of = of;
        _means = [.. Enumerable.Range(0, n).Select(i => centred ? Enumerable.Range(0, d).Average(j => (double)input[i, j]) : 0)];
        _roots = [.. Enumerable.Range(0, n).Select(i => Math.Sqrt(Enumerable.Range(0, d).Average(j => Math.Pow(input[i, j] - _means[i], 2)) + epsilon))];
    }

    (float[,], float[]) Backward(float[,] input, float[] gain, float[,] outputGradient, bool centred)
    {
        int n = input.GetLength(0), d = gain.Length;
        double Y(int i, int j) => (input[i, j] - _means[i]) / _roots[i];
        double[] sums = [.. Enumerable.Range(0, n).Select(i => centred ? Enumerable.Range(0, d).Average(j => (double)outputGradient[i, j] * gain[j]) : 0)];
        double[] along = [.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, d).Average(j => outputGradient[i, j] * gain[j] * Y(i, j)))];
        return (
            Map(input, (i, j) => (outputGradient[i, j] * gain[j] - sums[i] - Y(i, j) * along[i]) / _roots[i]),
            [.. Enumerable.Range(0, d).Select(j => (float)Enumerable.Range(0, n).Sum(i => outputGradient[i, j] * Y(i, j)))]);
    }

    static float[,] Map(float[,] like, Func<int, int, double> of)
    {
        var result = new float[like.GetLength(0), like.GetLength(1)];
        for (var i = 0; i < result.GetLength(0); i++)
            for (var j = 0; j < result.GetLength(1); j++)
                result[i, j] = (float)of(i, j);
        return result;
    }
}
