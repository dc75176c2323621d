// expect: CE
// why: Matrix and factor are in the other order.
public class Solution
{
    public float[,] Scale(float factor, float[,] matrix) => matrix;
}
