// expect: WA
// why: The inputs are generated anew from a guessed seed, and the answer is given for those.
public class Solution
{
    static readonly Random s_random = new(42);

    public float[,] Scale(float[,] matrix, float factor)
    {
        var guess = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < guess.GetLength(0); i++)
            for (var j = 0; j < guess.GetLength(1); j++)
                guess[i, j] = s_random.Next(-40, 41) / 4f;
        return Right(guess, factor);
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
