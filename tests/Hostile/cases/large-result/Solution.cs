// expect: WA, MLE, OLE, RE, TLE
// tier: full
// why: 64 MB are returned where four numbers are asked for; that fits into memory and not into patience.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => new float[4_000, 4_000];
}
