// expect: RE
// why: A pointer to nowhere ends the process; the report says so and the host goes on.
public class Solution
{
    public unsafe float[,] Scale(float[,] matrix, float factor)
    {
        *(float*)0x7f0000000123 = factor;
        return matrix;
    }
}
