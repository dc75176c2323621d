// expect: TLE
// tier: full
// why: A backtracking pattern takes 2^40 steps.
using System.Text.RegularExpressions;

public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        _ = Regex.IsMatch(new string('a', 40) + "!", "^(a+)+$");
        return matrix;
    }
}
