// expect: WA
// why: The work is done on another thread after the call has returned an empty matrix, so as to look fast.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        _ = Task.Run(async () =>
        {
            await Task.Delay(200);
            for (var i = 0; i < scaled.GetLength(0); i++)
                for (var j = 0; j < scaled.GetLength(1); j++)
                    scaled[i, j] = matrix[i, j] * factor;
        });
        return scaled;
    }
}
