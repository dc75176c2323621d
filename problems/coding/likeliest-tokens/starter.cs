public class Solution
{
    /// <summary>The ids of the most likely tokens that form the text, from left to right; empty where none do.</summary>
    public int[] Segment(string text, string[] tokens, float[] scores)
    {
        throw new NotImplementedException();
    }
}
