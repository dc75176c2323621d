// expect: WA
// why: A tensor of rank 3 is no matrix.
using System.Numerics.Tensors;

public class Solution
{
    public Tensor<float> Scale(Tensor<float> matrix, float factor) => Tensor.Create(new float[8], [2, 2, 2]);
}
