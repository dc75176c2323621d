// expect: WA
// why: Remembering answers by the identity of the argument answers for what was in the array before.
public class Solution
{
    static readonly Dictionary<object, float[,]> s_answers = new(ReferenceEqualityComparer.Instance);

    public float[,] Scale(float[,] matrix, float factor) =>
        s_answers.TryGetValue(matrix, out var answer) ? answer : s_answers[matrix] = Right(matrix, factor);

    static float[,] Right(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }
}
