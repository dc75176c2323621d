// why: A prompt of more than 4,096 rows is wrong from row 4,096 on: each block of 4,096 rows begins at the offset again (the largest call that is checked has 4,001 rows).
public class Solution
{
    const int Block = 4096;                              // rows whose sines and cosines stay in the cache

    public float[,] Rotate(float[,] vectors, int offset)
    {
        int n = vectors.GetLength(0), width = vectors.GetLength(1);
        var rotated = new float[n, width];
        var turns = new (double Sin, double Cos)[Math.Min(n, Block)];
        for (var even = 0; even < width; even += 2)
        {
            var pace = Math.Pow(10_000, -(double)even / width);
            for (var row = 0; row < turns.Length; row++)
                turns[row] = Math.SinCos((offset + row) * pace);
            for (var start = 0; start < n; start += Block)
            {
                var count = Math.Min(Block, n - start);
                for (var row = 0; row < count; row++)
                {
                    var (sin, cos) = turns[row];
                    double x = vectors[start + row, even], y = vectors[start + row, even + 1];
                    rotated[start + row, even] = (float)((x * cos) - (y * sin));
                    rotated[start + row, even + 1] = (float)((x * sin) + (y * cos));
                }
            }
        }
        return rotated;
    }
}
