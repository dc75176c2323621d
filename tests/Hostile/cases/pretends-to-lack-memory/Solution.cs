// expect: RE, MLE
// why: The runtime's words for a lack of memory are printed before an exit with its code.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        Console.Error.WriteLine("Out of memory.");
        Environment.Exit(134);
        return matrix;
    }
}
