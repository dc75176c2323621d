// expect: WA
// says: shape
// why: All entries are right and lie in one row.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var scaled = new float[1, matrix.Length];
        var k = 0;
        foreach (var entry in matrix)
            scaled[0, k++] = entry * factor;
        return scaled;
    }
}
