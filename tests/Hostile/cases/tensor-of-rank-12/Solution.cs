// expect: WA, RE
// why: A tensor of rank 12 is more than the protocol carries.
using System.Numerics.Tensors;

public class Solution
{
    public Tensor<float> Scale(Tensor<float> matrix, float factor) => Tensor.Create(new float[1], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
}
