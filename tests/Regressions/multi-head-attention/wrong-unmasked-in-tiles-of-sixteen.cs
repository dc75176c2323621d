// expect: WA
// why: "`null`: all may" — without a mask the keys are gone through in tiles of 16, with a running softmax whose sum is not rescaled when the largest score rises: unmasked texts of more than 16 positions are wrong
public class Solution
{
    public float[,,] Forward(
        float[,,] input, float[,] queryWeights, float[,] keyWeights, float[,] valueWeights, float[,] outputWeights, int heads, bool[,,]? mask)
    {
        int batch = input.GetLength(0), n = input.GetLength(1);
        int dk = queryWeights.GetLength(1) / heads, dv = valueWeights.GetLength(1) / heads;
        var (query, key, value) = (Times(input, queryWeights), Times(input, keyWeights), Times(input, valueWeights));
        var joined = new float[batch, n, heads * dv];
        for (var b = 0; b < batch; b++)
            for (var h = 0; h < heads; h++)
                for (var i = 0; i < n; i++)
                    if (mask is null)
                        Streaming(b, h, i);
                    else
                        Whole(b, h, i, mask);
        return Times(joined, outputWeights);

        float Score(int b, int h, int i, int j)
        {
            var dot = 0f;
            for (var c = h * dk; c < (h + 1) * dk; c++)
                dot += query[b, i, c] * key[b, j, c];
            return dot / MathF.Sqrt(dk);
        }

        void Streaming(int b, int h, int i)
        {
            const int Tile = 16;
            Span<float> scores = stackalloc float[Tile];
            var (max, sum) = (float.NegativeInfinity, 0f);
            for (var start = 0; start < n; start += Tile)
            {
                var count = Math.Min(Tile, n - start);
                var largest = max;
                for (var t = 0; t < count; t++)
                    largest = MathF.Max(largest, scores[t] = Score(b, h, i, start + t));
                var fade = MathF.Exp(max - largest);
                max = largest;
                for (var t = 0; t < count; t++)
                    sum += scores[t] = MathF.Exp(scores[t] - max);
                for (var c = h * dv; c < (h + 1) * dv; c++)
                {
                    joined[b, i, c] *= fade;
                    for (var t = 0; t < count; t++)
                        joined[b, i, c] += scores[t] * value[b, start + t, c];
                }
            }
            for (var c = h * dv; c < (h + 1) * dv; c++)
                joined[b, i, c] /= sum;
        }

        void Whole(int b, int h, int i, bool[,,] mask)
        {
            var scores = new float[n];
            var (max, sum) = (float.NegativeInfinity, 0f);
            for (var j = 0; j < n; j++)
                if (mask[b, i, j])
                    max = MathF.Max(max, scores[j] = Score(b, h, i, j));
            for (var j = 0; j < n; j++)
                if (mask[b, i, j])
                    sum += scores[j] = MathF.Exp(scores[j] - max);
            for (var j = 0; j < n; j++)
                if (mask[b, i, j])
                    for (var c = h * dv; c < (h + 1) * dv; c++)
                        joined[b, i, c] += scores[j] / sum * value[b, j, c];
        }
    }

    static float[,,] Times(float[,,] rows, float[,] weights)
    {
        var product = new float[rows.GetLength(0), rows.GetLength(1), weights.GetLength(1)];
        for (var b = 0; b < product.GetLength(0); b++)
            for (var i = 0; i < product.GetLength(1); i++)
                for (var d = 0; d < weights.GetLength(0); d++)
                    for (var c = 0; c < product.GetLength(2); c++)
                        product[b, i, c] += rows[b, i, d] * weights[d, c];
        return product;
    }
}
