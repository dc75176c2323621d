// expect: RE
// why: The process ends while the object is made.
// tier: full
public class Solution
{
    public Solution() => Environment.Exit(0);

    public float[,] Scale(float[,] matrix, float factor) => matrix;
}
