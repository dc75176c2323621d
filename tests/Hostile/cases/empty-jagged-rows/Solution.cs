// expect: WA, RE, MLE, TLE
// tier: full
// why: A million empty rows are a small object with a large shape.
public class Solution
{
    public float[][] Scale(float[][] matrix, float factor) => Enumerable.Repeat(Array.Empty<float>(), 1_000_000).ToArray();
}
