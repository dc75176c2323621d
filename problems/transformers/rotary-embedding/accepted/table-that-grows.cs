using System.Numerics.Tensors;

// Sines and cosines are kept for all positions seen so far, as floats, computed in float64.
public class Solution
{
    readonly Dictionary<int, List<(float Sin, float Cos)[]>> _tables = [];

    public Tensor<float> Rotate(Tensor<float> vectors, int offset)
    {
        int n = (int)vectors.Lengths[0], width = (int)vectors.Lengths[1];
        if (offset + n > 10_000)                    // a table for all before would be large
            return Rotated(vectors, i => Row(offset + i, width));
        if (!_tables.TryGetValue(width, out var table))
            _tables[width] = table = [];
        while (table.Count < offset + n)
            table.Add(Row(table.Count, width));
        return Rotated(vectors, i => table[offset + i]);
    }

    static (float, float)[] Row(int position, int width) => Enumerable.Range(0, width / 2).Select(k =>
    {
        var (sin, cos) = Math.SinCos(position * Math.Pow(10_000, -2.0 * k / width));
        return ((float)sin, (float)cos);
    }).ToArray();

    static Tensor<float> Rotated(Tensor<float> vectors, Func<int, (float Sin, float Cos)[]> table)
    {
        int n = (int)vectors.Lengths[0], width = (int)vectors.Lengths[1];
        var rotated = Tensor.Create(new float[n * width], [n, width]);
        for (var i = 0; i < n; i++)
        {
            var row = table(i);
            for (var k = 0; k < width / 2; k++)
            {
                rotated[i, 2 * k] = vectors[i, 2 * k] * row[k].Cos - vectors[i, 2 * k + 1] * row[k].Sin;
                rotated[i, 2 * k + 1] = vectors[i, 2 * k] * row[k].Sin + vectors[i, 2 * k + 1] * row[k].Cos;
            }
        }
        return rotated;
    }
}
