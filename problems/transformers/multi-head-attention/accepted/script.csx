// Indices from the inside out, one output number at a time; slow and plain.
float[][][] Forward(float[][][] input, float[,] queryWeights, float[,] keyWeights, float[,] valueWeights, float[,] outputWeights, int heads, bool[,,]? mask)
{
    int n = input[0].Length, dk = queryWeights.GetLength(1) / heads, dv = valueWeights.GetLength(1) / heads;
    double Of(float[] position, float[,] weights, int column) => position.Select((x, d) => (double)x * weights[d, column]).Sum();
    double[] Weights(int b, int i, int h)
    {
        var scores = Enumerable.Range(0, n).Select(j => mask is not null && !mask[b, i, j] ? double.NegativeInfinity
            : Enumerable.Range(h * dk, dk).Sum(c => Of(input[b][i], queryWeights, c) * Of(input[b][j], keyWeights, c)) / Math.Sqrt(dk)).ToArray();
        var max = scores.Max();
        var weights = scores.Select(s => double.IsNegativeInfinity(s) ? 0 : Math.Exp(s - max)).ToArray();
        return weights.Select(w => w / Math.Max(1, weights.Sum())).ToArray();
    }
    return input.Select((text, b) => text.Select((_, i) =>
    {
        var joined = Enumerable.Range(0, heads).SelectMany(h =>
        {
            var weights = Weights(b, i, h);
            return Enumerable.Range(h * dv, dv).Select(c => Enumerable.Range(0, n).Sum(j => weights[j] * Of(text[j], valueWeights, c)));
        }).ToArray();
        return Enumerable.Range(0, outputWeights.GetLength(1)).Select(o => (float)joined.Select((x, c) => x * outputWeights[c, o]).Sum()).ToArray();
    }).ToArray()).ToArray();
}
