// expect: AC
// why: A query over rows is legal.
public class Solution
{
    public float[][] Scale(float[][] matrix, float factor) => matrix.Select(row => row.Select(entry => entry * factor).ToArray()).ToArray();
}
