// expect: WA
// says: null
// why: One row of the jagged result is null.
public class Solution
{
    public float[][] Scale(float[][] matrix, float factor)
    {
        var scaled = matrix.Select(row => row.Select(x => x * factor).ToArray()).ToArray();
        scaled[^1] = null!;
        return scaled;
    }
}
