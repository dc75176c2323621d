// expect: CE
// why: The method is an iterator over rows.
public class Solution
{
    public IEnumerable<float[]> Scale(float[,] matrix, float factor)
    {
        while (true)
            yield return new float[matrix.GetLength(1)];
    }
}
