// expect: WA
// why: A tensor of rank 1 is no matrix.
using System.Numerics.Tensors;

public class Solution
{
    public Tensor<float> Scale(Tensor<float> matrix, float factor) => Tensor.Create(new float[4], [4]);
}
