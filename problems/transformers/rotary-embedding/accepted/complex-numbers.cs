using System.Numerics;

// Each pair is a complex number, and a rotation a product; static, in float64.
public static class Solution
{
    public static double[,] Rotate(double[,] vectors, int offset)
    {
        var rotated = (double[,])vectors.Clone();
        var width = rotated.GetLength(1);
        for (var k = 0; k < width / 2; k++)
            for (var i = 0; i < rotated.GetLength(0); i++)
            {
                var turned = new Complex(rotated[i, 2 * k], rotated[i, (2 * k) + 1]) * Complex.Exp(Complex.ImaginaryOne * (i + offset) / Math.Pow(1e4, 2.0 * k / width));
                (rotated[i, 2 * k], rotated[i, (2 * k) + 1]) = (turned.Real, turned.Imaginary);
            }
        return rotated;
    }
}
