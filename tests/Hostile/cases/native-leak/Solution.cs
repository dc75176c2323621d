// expect: MLE
// tier: full
// why: Native memory is outside of the collected heap and counts all the same.
using System.Runtime.InteropServices;

public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var block = new byte[4 << 20];
        Array.Fill(block, (byte)1);
        for (var megabytes = 0; megabytes < 2048; megabytes += 4)
            Marshal.Copy(block, 0, Marshal.AllocHGlobal(block.Length), block.Length);
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
