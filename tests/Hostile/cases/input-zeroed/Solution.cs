// expect: WA
// why: The argument is zeroed and zeros are returned, in the hope that they are compared with each other.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        Array.Clear(matrix);
        return new float[matrix.GetLength(0), matrix.GetLength(1)];
    }
}
