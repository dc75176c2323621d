// expect: AC
// why: A tensor in and a tensor out are a legal form.
using System.Numerics.Tensors;

public class Solution
{
    public Tensor<float> Scale(Tensor<float> matrix, float factor) => Tensor.Multiply<float>(matrix, factor);
}
