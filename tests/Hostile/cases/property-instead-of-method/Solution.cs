// expect: CE
// why: A property that holds a function is no method.
public class Solution
{
    public Func<float[,], float, float[,]> Scale => (matrix, factor) => matrix;
}
