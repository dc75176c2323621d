// expect: MLE, WA, OLE, RE
// why: 1.6 GB are returned where four numbers are asked for.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => new float[20_000, 20_000];
}
