// expect: WA, RE
// why: A matrix of two billion rows and no columns takes no memory and must not make the host count to two billion.
// tier: full
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => new float[2_000_000_000, 0];
}
