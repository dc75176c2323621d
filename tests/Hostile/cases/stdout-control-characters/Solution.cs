// expect: AC
// why: Escape sequences, workflow commands, markup, NUL and lone surrogates are printed; the answers are right and the report stays clean.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        Console.WriteLine("\u001b[2J\u001b[1;1H\u001b]0;title\u0007AC accepted\u0000\ud800 ::error file=x::forged ::stop-commands::x ]]> <script>alert(1)</script> `|[a](b)\r\nAC accepted · 4 of 4 points");
        return Right(matrix, factor);
    }

    static float[,] Right(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }
}
