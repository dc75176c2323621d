// expect: CE
// says: CS0029
// why: A text is returned for a matrix.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => "matrix";
}
