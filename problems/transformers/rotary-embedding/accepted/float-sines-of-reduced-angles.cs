// The angle in float64, taken down to one turn; from there on a float is enough.
public class Solution
{
    public float[][] Rotate(float[][] vectors, int offset) => vectors.Select((row, i) =>
    {
        var turned = row.ToArray();
        for (var c = 0; c + 1 < row.Length; c += 2)
        {
            var angle = (float)Math.IEEERemainder((offset + i) / Math.Pow(10_000, (double)c / row.Length), 2 * Math.PI);
            var (sin, cos) = (MathF.Sin(angle), MathF.Cos(angle));
            turned[c] = row[c] * cos - row[c + 1] * sin;
            turned[c + 1] = row[c] * sin + row[c + 1] * cos;
        }
        return turned;
    }).ToArray();
}
