// rejected by: right at position 1,000,000
// feedback: The table covers 4,096 positions only; positions go beyond that.
public class Solution
{
    public float[,] Rotate(float[,] vectors, int offset)
    {
        int n = vectors.GetLength(0), width = vectors.GetLength(1);
        var rotated = new float[n, width];
        var table = new double[4096, width / 2];
        for (var position = 0; position < 4096; position++)
            for (var k = 0; k < width / 2; k++)
                table[position, k] = position * Math.Pow(10_000, -2.0 * k / width);
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < width / 2; k++)
            {
                var angle = table[offset + i, k];
                float sin = (float)Math.Sin(angle), cos = (float)Math.Cos(angle);
                float x = vectors[i, 2 * k], y = vectors[i, 2 * k + 1];
                rotated[i, 2 * k] = x * cos - y * sin;
                rotated[i, 2 * k + 1] = x * sin + y * cos;
            }
        }
        return rotated;
    }
}
