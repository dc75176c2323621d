// expect: RE
// says: EntryPointNotFoundException
// why: A native function that is not there is called.
using System.Runtime.InteropServices;

public class Solution
{
    [DllImport("libc")]
    static extern int no_such_function();

    public float[,] Scale(float[,] matrix, float factor) => new float[,] { { no_such_function() } };
}
