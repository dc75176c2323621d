public class Solution
{
    /// <summary>From the derivative of a loss by the output of attention, its derivatives by query, key and value.</summary>
    public (double[,] QueryGradient, double[,] KeyGradient, double[,] ValueGradient) Backward(
        double[,] query, double[,] key, double[,] value, bool[,]? mask, double[,] outputGradient)
    {
        throw new NotImplementedException();
    }
}
