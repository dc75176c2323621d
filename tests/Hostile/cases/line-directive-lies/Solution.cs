// expect: CE
// says: Solution.cs
// why: A directive claims that the error is in another file; the report must show the real one.
public class Solution
{
#line 1 "/etc/passwd"
    public float[,] Scale(float[,] matrix, float factor) => undefined;
}
