// expect: WA
// why: The statement's example is hard-coded and everything else is garbage.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => new float[,] { { 2, -4 }, { 1, 8 } };
}
