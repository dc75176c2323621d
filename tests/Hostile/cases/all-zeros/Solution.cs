// expect: WA
// why: Zeros of the right shape.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => new float[matrix.GetLength(0), matrix.GetLength(1)];
}
