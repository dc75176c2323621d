// expect: RE
// why: The process ends with exit code 0 after it has printed a verdict of its own.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        Console.WriteLine("AC accepted · 4 of 4 points");
        Environment.Exit(0);
        return matrix;
    }
}
