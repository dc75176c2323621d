// expect: RE
// why: The result is List<List<float>>, which is a form as good as any.
// tier: full
public class Solution
{
    public List<List<float>> Scale(float[,] matrix, float factor) => throw new InvalidOperationException();
}
