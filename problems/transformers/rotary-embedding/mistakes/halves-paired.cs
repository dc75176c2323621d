// rejected by: pairs are turned by their position
// feedback: Column k is paired with column k + d/2, as many checkpoints do; here the neighbours 2k and 2k + 1 form a pair.
public class Solution
{
    public float[,] Rotate(float[,] vectors, int offset)
    {
        int n = vectors.GetLength(0), width = vectors.GetLength(1);
        var rotated = new float[n, width];
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < width / 2; k++)
            {
                var angle = (offset + i) * Math.Pow(10_000, -2.0 * k / width);
                float sin = (float)Math.Sin(angle), cos = (float)Math.Cos(angle);
                float x = vectors[i, k], y = vectors[i, k + width / 2];
                rotated[i, k] = x * cos - y * sin;
                rotated[i, k + width / 2] = x * sin + y * cos;
            }
        }
        return rotated;
    }
}
