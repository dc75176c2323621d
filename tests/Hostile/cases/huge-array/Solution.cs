// expect: MLE, RE
// why: An array of 17 GB cannot be had.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var all = new double[int.MaxValue];
        return new float[,] { { (float)all[0] } };
    }
}
