// expect: CE
// why: The result is dynamic, which is none of the forms.
public class Solution
{
    public dynamic Scale(float[,] matrix, float factor) => throw new InvalidOperationException();
}
