// expect: RE WA
// why: "row i has position offset + i" and "Positions … reach a million" — whether the table of 16,384 positions is used is decided by the offset alone: a call whose rows begin within the table and end behind it (offset 16,000, 500 rows) runs over its end
public class Solution
{
    const int Table = 16_384;
    static readonly Dictionary<int, (double Sin, double Cos)[][]> s_tables = [];

    public float[,] Rotate(float[,] vectors, int offset)
    {
        int n = vectors.GetLength(0), pairs = vectors.GetLength(1) / 2;
        var rotated = new float[n, 2 * pairs];
        var frequencies = Enumerable.Range(0, pairs).Select(k => Math.Pow(10_000, -(double)k / pairs)).ToArray();
        var table = offset < Table && pairs <= 64 ? TableOf(frequencies) : null;
        for (var i = 0; i < n; i++)
            for (var k = 0; k < pairs; k++)
            {
                var (sin, cos) = table is null ? Math.SinCos(((double)offset + i) * frequencies[k]) : table[k][offset + i];
                double x = vectors[i, 2 * k], y = vectors[i, 2 * k + 1];
                rotated[i, 2 * k] = (float)(x * cos - y * sin);
                rotated[i, 2 * k + 1] = (float)(x * sin + y * cos);
            }
        return rotated;
    }

    // of each width once
    static (double, double)[][] TableOf(double[] frequencies)
    {
        if (!s_tables.TryGetValue(frequencies.Length, out var table))
            s_tables[frequencies.Length] = table = Array.ConvertAll(
                frequencies, frequency => Enumerable.Range(0, Table).Select(p => Math.SinCos(p * frequency)).ToArray());
        return table;
    }
}
