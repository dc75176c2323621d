// expect: AC
// why: A helper class in a file of its own.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => Helper.Right(matrix, factor);
}
