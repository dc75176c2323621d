// x · cos + exchanged · sin, as training code writes it: (x, y) becomes (−y, x) in the second term.
double[,] Rotate(double[,] vectors, int offset)
{
    int n = vectors.GetLength(0), width = vectors.GetLength(1);
    var rotated = new double[n, width];
    for (var i = 0; i < n; i++)
        for (var j = 0; j < width; j++)
        {
            var angle = (offset + i) / Math.Pow(10_000, j / 2 * 2.0 / width);
            var exchanged = j % 2 == 0 ? -vectors[i, j + 1] : vectors[i, j - 1];
            rotated[i, j] = vectors[i, j] * Math.Cos(angle) + exchanged * Math.Sin(angle);
        }
    return rotated;
}
