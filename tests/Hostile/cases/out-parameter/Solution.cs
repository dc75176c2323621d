// expect: CE
// why: The result comes out of a parameter.
public class Solution
{
    public void Scale(float[,] matrix, float factor, out float[,] scaled) => scaled = matrix;
}
