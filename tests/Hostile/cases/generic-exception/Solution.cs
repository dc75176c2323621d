// expect: RE
// why: The name of a generic exception class is long and full of brackets.
// tier: full
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => throw new Refused<Dictionary<string, List<(int, float)[]>>>();
}

class Refused<T> : Exception;
