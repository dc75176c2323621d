// expect: CE
// why: The stack trace names a file that a directive made up.
public class Solution
{
#line 1 "/etc/passwd"
    public float[,] Scale(float[,] matrix, float factor) => throw new InvalidOperationException("where am I");
}
