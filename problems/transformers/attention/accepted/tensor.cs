using System.Numerics.Tensors;

public class Solution
{
    public Tensor<float> Attention(Tensor<float> query, Tensor<float> key, Tensor<float> value, bool[,]? mask)
    {
        int n = (int)query.Lengths[0], m = (int)key.Lengths[0], dk = (int)query.Lengths[1], dv = (int)value.Lengths[1];
        var output = Tensor.Create(new float[n * dv], [n, dv]);
        for (var i = 0; i < n; i++)
        {
            var scores = new double[m];
            for (var j = 0; j < m; j++)
                for (var d = 0; d < dk; d++)
                    scores[j] += (double)query[i, d] * key[j, d] / Math.Sqrt(dk);
            bool Visible(int j) => mask is null || mask[i, j];
            var max = Enumerable.Range(0, m).Where(Visible).Select(j => scores[j]).DefaultIfEmpty(0).Max();
            var sum = Enumerable.Range(0, m).Where(Visible).Sum(j => Math.Exp(scores[j] - max));
            for (var d = 0; d < dv; d++)
                output[i, d] = sum == 0 ? 0 : (float)Enumerable.Range(0, m).Where(j => Visible(j) && scores[j] - max > -700).Sum(j => Math.Exp(scores[j] - max) / sum * value[j, d]);
        }
        return output;
    }
}
