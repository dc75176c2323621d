// expect: WA, RE
// why: A tensor without any entry.
// tier: full
using System.Numerics.Tensors;

public class Solution
{
    public Tensor<float> Scale(Tensor<float> matrix, float factor) => Tensor<float>.Empty;
}
