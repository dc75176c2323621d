// expect: CE
// says: CS0227
// why: Unsafe code is not allowed.
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
