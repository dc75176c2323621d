// expect: MLE, TLE
// tier: full
// why: Each call keeps 20 MB more in a static list, which passes the limit after a dozen; a busy machine takes long for that much memory.
public class Solution
{
    static readonly List<byte[]> s_kept = [];

    public float[,] Scale(float[,] matrix, float factor)
    {
        var block = new byte[20 << 20];
        Array.Fill(block, (byte)1);
        s_kept.Add(block);
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
