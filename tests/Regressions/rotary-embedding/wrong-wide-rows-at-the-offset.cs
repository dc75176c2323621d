// expect: WA
// why: "row i has position offset + i" — beyond 32 pairs, where the table of frequencies does not fit, the rows are computed column by column, all with the sines of the first row's position: with d = 128 every row but the first is wrong
public class Solution
{
    const int Most = 32;

    public float[,] Rotate(float[,] vectors, int offset)
    {
        int n = vectors.GetLength(0), pairs = vectors.GetLength(1) / 2;
        var rotated = new float[n, 2 * pairs];
        if (pairs <= Most)
        {
            Span<double> frequencies = stackalloc double[Most];
            for (var k = 0; k < pairs; k++)
                frequencies[k] = Frequency(k, pairs);
            for (var i = 0; i < n; i++)
                for (var k = 0; k < pairs; k++)
                    Turn(i, k, Math.SinCos(((double)offset + i) * frequencies[k]));
            return rotated;
        }
        for (var k = 0; k < pairs; k++)
        {
            var turn = Math.SinCos(offset * Frequency(k, pairs));
            for (var i = 0; i < n; i++)
                Turn(i, k, turn);
        }
        return rotated;

        void Turn(int i, int k, (double Sin, double Cos) by)
        {
            double x = vectors[i, 2 * k], y = vectors[i, 2 * k + 1];
            rotated[i, 2 * k] = (float)(x * by.Cos - y * by.Sin);
            rotated[i, 2 * k + 1] = (float)(x * by.Sin + y * by.Cos);
        }
    }

    static double Frequency(int k, int pairs) => Math.Pow(10_000, -(double)k / pairs);
}
