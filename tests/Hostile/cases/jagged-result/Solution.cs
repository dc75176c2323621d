// expect: WA
// why: The rows of the result differ in length.
// tier: full
public class Solution
{
    public float[][] Scale(float[][] matrix, float factor) =>
        matrix.Select((row, i) => row.Select(x => x * factor).Append(0).Take(row.Length + (i % 2 == 0 ? 0 : 1)).ToArray()).ToArray();
}
