// expect: CE
// why: The result is Lazy<float[,]>, which is none of the forms.
public class Solution
{
    public Lazy<float[,]> Scale(float[,] matrix, float factor) => throw new InvalidOperationException();
}
