// expect: MLE, RE
// tier: full
// why: A text doubles until it no longer fits.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var text = "matrix";
        while (true)
            text += text;
    }
}
