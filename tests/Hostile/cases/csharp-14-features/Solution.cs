// expect: AC
// why: The field keyword, extension members and null-conditional assignment are C# 14.
// tier: full
public class Solution
{
    public int Calls { get => field; set => field = value < 0 ? 0 : value; }

    public float[,] Scale(float[,] matrix, float factor)
    {
        this?.Calls += 1;
        return matrix.Times(factor);
    }
}

static class Extensions
{
    extension(float[,] matrix)
    {
        public float[,] Times(float factor)
        {
            var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
            for (var i = 0; i < scaled.GetLength(0); i++)
                for (var j = 0; j < scaled.GetLength(1); j++)
                    scaled[i, j] = matrix[i, j] * factor;
            return scaled;
        }
    }
}
