// expect: WA, MLE, OLE, RE, TLE
// tier: full
// why: 40 KB of memory look like 400 MB of matrix, because all rows are one array.
public class Solution
{
    public float[][] Scale(float[][] matrix, float factor) => Enumerable.Repeat(new float[10_000], 10_000).ToArray();
}
