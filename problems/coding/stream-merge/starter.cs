public class Solution
{
    /// <summary>The positions of the greatest scores of all streams, the greatest first; of equal ones that of the earlier stream.</summary>
    public int[] Merge(float[] scores, int[] lengths, int count)
    {
        throw new NotImplementedException();
    }
}
