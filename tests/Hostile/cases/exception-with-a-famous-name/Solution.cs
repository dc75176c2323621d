// expect: MLE, RE
// why: A class of one's own has the full name of the runtime's exception for a lack of memory.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => throw new System.OutOfMemoryException("as if");
}

namespace System
{
    class OutOfMemoryException(string message) : Exception(message);
}
