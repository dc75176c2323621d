// expect: TLE
// tier: full
// why: The result of a task that nobody completes is waited for.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => new TaskCompletionSource<float[,]>().Task.Result;
}
