// wrong: Scores are cut off at plus and minus 60 to keep exp from overflowing, so large scores become equal.
// mistake: none
public class Solution
{
    const double Limit = 60;

    public double[,] Attention(double[,] query, double[,] key, double[,] value, bool[,]? mask)
    {
        int rows = query.GetLength(0), keys = key.GetLength(0), width = key.GetLength(1), cols = value.GetLength(1);
        var result = new double[rows, cols];
        for (int r = 0; r < rows; r++)
        {
            double denominator = 0;
            for (int k = 0; k < keys; k++)
            {
                if (mask != null && !mask[r, k])
                    continue;
                double s = 0;
                for (int x = 0; x < width; x++)
                    s += query[r, x] * key[k, x];
                double e = Math.Exp(Math.Clamp(s / Math.Sqrt(width), -Limit, Limit));
                denominator += e;
                for (int c = 0; c < cols; c++)
                    result[r, c] += e * value[k, c];
            }
            if (denominator > 0)
                for (int c = 0; c < cols; c++)
                    result[r, c] /= denominator;
        }
        return result;
    }
}
