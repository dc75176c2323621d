// expect: CE
// why: The result is int[,], which is none of the forms.
public class Solution
{
    public int[,] Scale(float[,] matrix, float factor) => throw new InvalidOperationException();
}
