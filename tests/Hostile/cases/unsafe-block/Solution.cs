// expect: WA
// why: Unsafe code is compiled; what it does, the checks judge: it scales the first element alone.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        unsafe
        {
            fixed (float* first = &matrix[0, 0])
                *first *= factor;
        }
        return matrix;
    }
}
