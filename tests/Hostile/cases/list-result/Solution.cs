// expect: CE
// why: The result is List<List<float>>, which is none of the forms.
public class Solution
{
    public List<List<float>> Scale(float[,] matrix, float factor) => throw new InvalidOperationException();
}
