// expect: AC, TLE
// why: The answers are right; a finalizer that spins must not keep the process alive after the run.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        for (var i = 0; i < 100; i++)
            _ = new Stuck();
        GC.Collect();
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

class Stuck
{
    ~Stuck()
    {
        while (true)
        {
        }
    }
}
