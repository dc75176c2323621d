// expect: MLE, TLE
// why: An iterator over rows without end is carried out where it can only harm itself.
public class Solution
{
    public IEnumerable<float[]> Scale(float[,] matrix, float factor)
    {
        while (true)
            yield return new float[matrix.GetLength(1)];
    }
}
