// expect: AC
// why: One class in two files.
public partial class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => Right(matrix, factor);
}
