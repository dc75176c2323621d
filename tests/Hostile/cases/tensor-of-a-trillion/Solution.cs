// expect: WA, RE, MLE
// why: A broadcast tensor has 2^40 entries and takes the memory of one.
using System.Numerics.Tensors;

public class Solution
{
    public Tensor<float> Scale(Tensor<float> matrix, float factor) => Tensor.Create(new float[1], [1 << 20, 1 << 20], [0, 0]);
}
