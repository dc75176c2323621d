// Rotary position embedding (Su et al. 2021, section 3.2.2): each pair of numbers is a point in a plane, turned by an angle that grows with the position.
public class Solution
{
    public float[,] Rotate(float[,] vectors, int offset)
    {
        int n = vectors.GetLength(0), width = vectors.GetLength(1);
        var rotated = new float[n, width];               // the arguments are the caller's
        for (var even = 0; even < width; even += 2)
        {
            var frequency = Math.Pow(10_000, -(double)even / width);    // radians per position: 1 for the first pair, hardly more than 1/10,000 for the last
            for (var i = 0; i < n; i++)
            {
                // float64: at 10⁶ neighbouring floats are 0.06 apart, and an angle would be off by up to 0.03
                var (sin, cos) = Math.SinCos((offset + i) * frequency);
                double x = vectors[i, even], y = vectors[i, even + 1];
                rotated[i, even] = (float)((x * cos) - (y * sin));
                rotated[i, even + 1] = (float)((x * sin) + (y * cos));
            }
        }
        return rotated;
    }
}
