// expect: TLE
// why: An endless loop uses up the time of the first call.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        while (true)
        {
        }
    }
}
