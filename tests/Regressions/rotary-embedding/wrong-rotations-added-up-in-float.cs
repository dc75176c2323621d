// expect: WA
// why: each row turns the row before it on, in float32: the error grows with the rows
public class Solution
{
    public float[,] Rotate(float[,] vectors, int offset)
    {
        int n = vectors.GetLength(0), width = vectors.GetLength(1);
        var rotated = new float[n, width];
        for (var even = 0; even < width; even += 2)
        {
            var pace = Math.Pow(10_000, -(double)even / width);
            float cos = (float)Math.Cos(offset * pace), sin = (float)Math.Sin(offset * pace);
            float stepCos = (float)Math.Cos(pace), stepSin = (float)Math.Sin(pace);
            for (var i = 0; i < n; i++)
            {
                float x = vectors[i, even], y = vectors[i, even + 1];
                rotated[i, even] = x * cos - y * sin;
                rotated[i, even + 1] = x * sin + y * cos;
                (cos, sin) = (cos * stepCos - sin * stepSin, sin * stepCos + cos * stepSin);
            }
        }
        return rotated;
    }
}
