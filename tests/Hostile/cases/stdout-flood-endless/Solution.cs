// expect: OLE
// why: Printing never ends.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        while (true)
            Console.Write("all work and no play makes Jack a dull boy ");
    }
}
