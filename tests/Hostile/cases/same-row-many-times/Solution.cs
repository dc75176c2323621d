// expect: WA
// why: Every row of the jagged result is the same array.
public class Solution
{
    public float[][] Scale(float[][] matrix, float factor)
    {
        var row = new float[matrix[0].Length];
        return matrix.Select(from =>
        {
            for (var i = 0; i < row.Length; i++)
                row[i] = from[i] * factor;
            return row;
        }).ToArray();
    }
}
