using System.Numerics.Tensors;

float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask)
{
    int n = query.GetLength(0), m = key.GetLength(0), dv = value.GetLength(1);
    var output = new float[n, dv];
    for (var i = 0; i < n; i++)
    {
        var visible = Enumerable.Range(0, m).Where(j => mask?[i, j] ?? true).ToArray();
        if (visible.Length == 0) continue;
        var weights = visible.Select(j => TensorPrimitives.Dot<float>(Row(query, i), Row(key, j)) / MathF.Sqrt(query.GetLength(1))).ToArray();
        var max = TensorPrimitives.Max<float>(weights);
        TensorPrimitives.Subtract(weights, max, weights);
        TensorPrimitives.Exp<float>(weights, weights);
        TensorPrimitives.Divide(weights, TensorPrimitives.Sum<float>(weights), weights);
        for (var d = 0; d < dv; d++)
            output[i, d] = visible.Select((j, k) => weights[k] == 0 ? 0 : weights[k] * value[j, d]).Sum();
    }
    return output;
}

float[] Row(float[,] matrix, int row) => Enumerable.Range(0, matrix.GetLength(1)).Select(d => matrix[row, d]).ToArray();
