// expect: RE
// why: A cancellation in the submission is no cancellation of the run.
// tier: full
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        cancelled.Token.ThrowIfCancellationRequested();
        return matrix;
    }
}
