// expect: WA
// why: "must be right to five decimals (10⁻⁵) at every position" — up to position 16,384 there is a table; behind it each row turns the row before it on in float32, so that the thousandth row of a chunk at position 900,000 is off by more
public class Solution
{
    const int Table = 16_384;
    readonly Dictionary<int, (float Sin, float Cos)[,]> _tables = [];

    public float[,] Rotate(float[,] vectors, int offset)
    {
        int n = vectors.GetLength(0), pairs = vectors.GetLength(1) / 2;
        var rotated = new float[n, 2 * pairs];
        var table = offset + n <= Table && n > 16 ? TableOf(pairs) : null;
        for (var k = 0; k < pairs; k++)
        {
            var frequency = Math.Pow(10_000, -(double)k / pairs);
            // a table does not pay that far on: one exact angle for each call, and from there on a step for each row
            var (sin, cos) = Narrow(Math.SinCos(offset * frequency));
            var (stepSin, stepCos) = Narrow(Math.SinCos(frequency));
            for (var i = 0; i < n; i++)
            {
                if (table is not null)
                    (sin, cos) = table[offset + i, k];
                var (x, y) = (vectors[i, 2 * k], vectors[i, 2 * k + 1]);
                rotated[i, 2 * k] = x * cos - y * sin;
                rotated[i, 2 * k + 1] = x * sin + y * cos;
                (sin, cos) = (sin * stepCos + cos * stepSin, cos * stepCos - sin * stepSin);
            }
        }
        return rotated;
    }

    static (float, float) Narrow((double Sin, double Cos) turn) => ((float)turn.Sin, (float)turn.Cos);

    (float Sin, float Cos)[,] TableOf(int pairs)
    {
        if (_tables.TryGetValue(pairs, out var table))
            return table;
        table = new (float, float)[Table, pairs];
        for (var k = 0; k < pairs; k++)
        {
            var frequency = Math.Pow(10_000, -(double)k / pairs);
            for (var p = 0; p < Table; p++)
                table[p, k] = Narrow(Math.SinCos(p * frequency));
        }
        return _tables[pairs] = table;
    }
}
