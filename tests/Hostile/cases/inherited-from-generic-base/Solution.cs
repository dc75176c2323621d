// expect: AC, CE
// why: The method is inherited from a generic class.
public class Base<T> where T : System.Numerics.INumber<T>
{
    public T[,] Scale(T[,] matrix, T factor)
    {
        var scaled = new T[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }
}

public class Solution : Base<float>;
