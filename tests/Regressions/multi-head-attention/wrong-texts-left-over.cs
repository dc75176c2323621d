// expect: WA
// why: "result b × n × dₒ" for "b texts" — the texts are dealt out to four threads, b / 4 to each, and the remainder to nobody: of five texts the last gets zeros
public class Solution
{
    const int Workers = 4;

    public float[,,] Forward(
        float[,,] input, float[,] queryWeights, float[,] keyWeights, float[,] valueWeights, float[,] outputWeights, int heads, bool[,,]? mask)
    {
        int batch = input.GetLength(0), n = input.GetLength(1);
        var output = new float[batch, n, outputWeights.GetLength(1)];
        var each = Math.Max(1, batch / Workers);
        Parallel.For(0, Workers, worker =>
        {
            for (var b = worker * each; b < Math.Min(batch, (worker + 1) * each); b++)
                One(b);
        });
        return output;

        void One(int b)
        {
            int dk = queryWeights.GetLength(1) / heads, dv = valueWeights.GetLength(1) / heads;
            var (query, key, value) = (Times(queryWeights), Times(keyWeights), Times(valueWeights));
            var scores = new double[n];
            for (var i = 0; i < n; i++)
                for (var h = 0; h < heads; h++)
                {
                    var max = double.NegativeInfinity;
                    for (var j = 0; j < n; j++)
                    {
                        scores[j] = double.NegativeInfinity;
                        if (mask is not null && !mask[b, i, j])
                            continue;
                        scores[j] = 0;
                        for (var c = h * dk; c < (h + 1) * dk; c++)
                            scores[j] += query[i, c] * key[j, c];
                        max = Math.Max(max, scores[j] /= Math.Sqrt(dk));
                    }
                    if (double.IsNegativeInfinity(max))
                        continue;
                    var sum = 0.0;
                    for (var j = 0; j < n; j++)
                        sum += scores[j] = Math.Exp(scores[j] - max);
                    for (var c = h * dv; c < (h + 1) * dv; c++)
                    {
                        var mean = 0.0;
                        for (var j = 0; j < n; j++)
                            mean += scores[j] / sum * value[j, c];
                        for (var o = 0; o < outputWeights.GetLength(1); o++)
                            output[b, i, o] += (float)(mean * outputWeights[c, o]);
                    }
                }

            double[,] Times(float[,] weights)
            {
                var product = new double[n, weights.GetLength(1)];
                for (var i = 0; i < n; i++)
                    for (var d = 0; d < weights.GetLength(0); d++)
                        for (var c = 0; c < weights.GetLength(1); c++)
                            product[i, c] += (double)input[b, i, d] * weights[d, c];
                return product;
            }
        }
    }
}
