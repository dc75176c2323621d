// expect: CE
// says: parameter
// why: The factor is missing.
public class Solution
{
    public float[,] Scale(float[,] matrix) => matrix;
}
