// expect: CE
// why: The result is void, which is none of the forms.
public class Solution
{
    public void Scale(float[,] matrix, float factor)
    {
    }
}
