// rejected by: pairs are turned by their position
// feedback: The angle is multiplied by 10000^(2k/d) and must be divided by it: later pairs have lower frequencies.
// hint: 2
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
                var angle = (offset + i) * Math.Pow(10_000, 2.0 * k / width);
                float sin = (float)Math.Sin(angle), cos = (float)Math.Cos(angle);
                float x = vectors[i, 2 * k], y = vectors[i, 2 * k + 1];
                rotated[i, 2 * k] = x * cos - y * sin;
                rotated[i, 2 * k + 1] = x * sin + y * cos;
            }
        }
        return rotated;
    }
}
