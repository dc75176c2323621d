// expect: RE
// says: not implemented
// why: The empty starter.
// tier: full
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => throw new NotImplementedException();
}
