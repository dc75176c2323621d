// expect: RE
// why: "n and d/2 are at least 1." is all that is said of the sizes — there is room for the frequencies of 128 pairs; a head of more than 256 columns runs over its end
public class Solution
{
    const int MostPairs = 128;                  // heads have 64 or 128 columns

    public float[,] Rotate(float[,] vectors, int offset)
    {
        int n = vectors.GetLength(0), d = vectors.GetLength(1);
        Span<double> frequencies = stackalloc double[MostPairs];
        for (var k = 0; k < d / 2; k++)
            frequencies[k] = Math.Pow(10_000, -2.0 * k / d);

        var rotated = new float[n, d];
        for (var i = 0; i < n; i++)
            for (var k = 0; k < d / 2; k++)
            {
                var (sin, cos) = Math.SinCos(((double)offset + i) * frequencies[k]);
                var (x, y) = (vectors[i, 2 * k], vectors[i, 2 * k + 1]);
                rotated[i, 2 * k] = (float)(x * cos - y * sin);
                rotated[i, 2 * k + 1] = (float)(x * sin + y * cos);
            }
        return rotated;
    }
}
