// expect: CE
// tier: full
// why: Seven nested lambdas in overloaded calls take the binder exponential time.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var all = new List<int> { 1 };
        var sum = all.Sum(a => all.Sum(b => all.Sum(c => all.Sum(d => all.Sum(e => all.Sum(f => all.Sum(g => a + b + c + d + e + f + g.Unknown)))))));
        return matrix;
    }
}
