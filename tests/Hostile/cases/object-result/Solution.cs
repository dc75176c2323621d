// expect: CE
// why: The result is object, which is none of the forms.
public class Solution
{
    public object Scale(float[,] matrix, float factor) => throw new InvalidOperationException();
}
