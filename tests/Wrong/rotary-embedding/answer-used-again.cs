// why: Queries and keys of one shape get one array: q = Rotate(queries, p); k = Rotate(keys, p); writes the keys into q, so that the caller's attention is keys against keys.
public class Solution
{
    float[,] _rotated = new float[0, 0];                 // of the last call; a model asks for the same shape in each of its layers

    public float[,] Rotate(float[,] vectors, int offset)
    {
        int n = vectors.GetLength(0), width = vectors.GetLength(1);
        if (_rotated.GetLength(0) != n || _rotated.GetLength(1) != width)
            _rotated = new float[n, width];
        for (var even = 0; even < width; even += 2)
        {
            var pace = Math.Pow(10_000, -(double)even / width);
            for (var i = 0; i < n; i++)
            {
                var (sin, cos) = Math.SinCos((offset + i) * pace);
                double x = vectors[i, even], y = vectors[i, even + 1];
                _rotated[i, even] = (float)((x * cos) - (y * sin));
                _rotated[i, even + 1] = (float)((x * sin) + (y * cos));
            }
        }
        return _rotated;
    }
}
