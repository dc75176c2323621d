// rejected by: right at position 1,000,000
// feedback: The angle is computed in float32, so at position 1,000,000 it is off by hundredths of a radian; compute it in float64.
// hint: 3
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
                var angle = (offset + i) * MathF.Pow(10_000, -2f * k / width);
                float sin = MathF.Sin(angle), cos = MathF.Cos(angle);
                float x = vectors[i, 2 * k], y = vectors[i, 2 * k + 1];
                rotated[i, 2 * k] = x * cos - y * sin;
                rotated[i, 2 * k + 1] = x * sin + y * cos;
            }
        }
        return rotated;
    }
}
