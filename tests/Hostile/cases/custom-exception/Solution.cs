// expect: RE
// says: Refused
// why: An exception class of one's own, which no other process knows.
// tier: full
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => throw new Refused(this);

    sealed class Refused(Solution by) : Exception("by choice")
    {
        public Solution By => by;
    }
}
