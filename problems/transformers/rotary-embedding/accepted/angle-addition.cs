// One sine and cosine for each pair; from a row to the next by the addition theorem.
public class Solution
{
    public float[,] Rotate(float[,] vectors, long offset)
    {
        int rows = vectors.GetLength(0), columns = vectors.GetLength(1);
        var result = new float[rows, columns];
        var pace = 1.0;
        var slower = Math.Pow(10000, -2.0 / columns);
        for (var c = 0; c < columns; c += 2, pace *= slower)
        {
            var (stepSin, stepCos) = Math.SinCos(pace);
            var (sin, cos) = Math.SinCos(pace * offset);
            for (var r = 0; r < rows; r++)
            {
                var (x, y) = (vectors[r, c], vectors[r, c + 1]);
                result[r, c] = (float)(x * cos - y * sin);
                result[r, c + 1] = (float)(y * cos + x * sin);
                (sin, cos) = (sin * stepCos + cos * stepSin, cos * stepCos - sin * stepSin);
            }
        }
        return result;
    }
}
