// expect: AC
// why: Remembering answers by content is legal, if none is handed out that the caller may change.
// tier: full
public class Solution
{
    static readonly Dictionary<string, float[,]> s_answers = [];

    public float[,] Scale(float[,] matrix, float factor)
    {
        var key = $"{matrix.GetLength(0)}:{string.Join(',', matrix.Cast<float>())}*{factor}";
        if (!s_answers.TryGetValue(key, out var answer))
            s_answers[key] = answer = Right(matrix, factor);
        return (float[,])answer.Clone();
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
