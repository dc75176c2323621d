// expect: CE
// why: The result is decimal[,], which is none of the forms.
public class Solution
{
    public decimal[,] Scale(float[,] matrix, float factor) => throw new InvalidOperationException();
}
