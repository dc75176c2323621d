using System.Numerics.Tensors;

// Tensor<float>; the projections are laid out as [head][text][position], and each dot product is of two rows that lie together.
public class Solution
{
    public Tensor<float> Forward(Tensor<float> input, Tensor<float> queryWeights, Tensor<float> keyWeights, Tensor<float> valueWeights, Tensor<float> outputWeights, long heads, Tensor<bool>? mask)
    {
        int batch = (int)input.Lengths[0], n = (int)input.Lengths[1], o = (int)outputWeights.Lengths[1];
        var (q, k, v) = (Split(input, queryWeights, heads), Split(input, keyWeights, heads), Split(input, valueWeights, heads));
        var output = Tensor.Create(new float[batch * n * o], [batch, n, o]);
        for (var b = 0; b < batch; b++)
            for (var i = 0; i < n; i++)
            {
                var joined = new List<float>();
                for (var h = 0; h < heads; h++)
                {
                    var scores = new float[n];
                    for (var j = 0; j < n; j++)
                        scores[j] = mask is null || mask[b, i, j] ? TensorPrimitives.Dot<float>(q[h][b][i], k[h][b][j]) / MathF.Sqrt(q[h][b][i].Length) : float.NegativeInfinity;
                    var mixed = new float[v[h][b][0].Length];
                    if (scores.Max() is var max && max > float.NegativeInfinity)
                    {
                        var weights = scores.Select(s => MathF.Exp(s - max)).ToArray();
                        for (var j = 0; j < n; j++)
                            TensorPrimitives.MultiplyAdd<float>(v[h][b][j], weights[j] / weights.Sum(), mixed, mixed);
                    }
                    joined.AddRange(mixed);
                }
                for (var c = 0; c < o; c++)
                    output[b, i, c] = joined.Select((x, at) => x * outputWeights[at, c]).Sum();
            }
        return output;
    }

    static float[][][][] Split(Tensor<float> input, Tensor<float> weights, long heads)
    {
        int batch = (int)input.Lengths[0], n = (int)input.Lengths[1], d = (int)input.Lengths[2], width = (int)(weights.Lengths[1] / heads);
        float Cell(int b, int i, int column)
        {
            var sum = 0f;
            for (var at = 0; at < d; at++)
                sum += input[b, i, at] * weights[at, column];
            return sum;
        }
        return [.. Enumerable.Range(0, (int)heads).Select(h => Enumerable.Range(0, batch).Select(b => Enumerable.Range(0, n).Select(i =>
            Enumerable.Range(0, width).Select(c => Cell(b, i, (h * width) + c)).ToArray()).ToArray()).ToArray())];
    }
}
