// expect: MLE, RE
// why: The exception of that name is thrown without any lack of memory.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => throw new OutOfMemoryException("as if");
}
